/// What classes and ids call the parts of pages, as counted on news pages of all kinds. `NamePattern` tells how they
/// are written.
let nameMatcher = NameMatcher([
    (.residue, residueNames),
    (
        .content,
        pairs(contentParts, contentWholes, ["", "-", " "]) + " articlebody |article| bodycopy hentry field-?body"
    ),
    (
        .body,
        pairs(bodyParts, bodyWholes, ["", "-"])
            + " articlebody body-?text body-?copy post-?entry wpb-text-column field-?body field-name-body fulltext"
            + " text-?body |entry| |post|"
    ),
    (
        .perhapsBody,
        pairs(["content"], ["body", "main", "article", "text", "inner", "area"], ["", "-"])
            + " main-?content main-?text main-?column rich-?text |primary| page-?content story| |article| |story|"
            + " |content| |text| |cell| |article- |main-"
    ),
])

private let contentParts = [
    "article", "entry", "post", "story", "news", "content", "blog", "page", "main", "single", "text",
]
private let contentWholes = ["body", "content", "text", "main", "inner", "entry", "copy", "container", "wrap"]
private let bodyParts = ["article", "story", "entry", "post", "news", "blog", "single", "art", "theme"]
private let bodyWholes = [
    "body", "content", "text", "bodycopy", "copy", "maincontent", "main-content", "inner-wrapper",
]

/// Every part with every whole, with each of the marks between.
private func pairs(_ parts: [String], _ wholes: [String], _ marks: [String]) -> String {
    parts.flatMap { part in wholes.flatMap { whole in marks.map { part + $0 + whole } } }.joined(separator: "\n")
}

private let residueNames = """
    ^ad% ^ads% ^adsense% ^adslot% ^dfp% ^gpt% ^promo% ^promotion% ^promoted% ^promobox% ^promos% ^outbrain% ^taboola%
    ^revcontent% ^zergnet% ^mgid% ^advert ^sponsor
    newsletter subscribe subscription sign-?up paywall mailchimp ^optin
    related recommend recirc more-?from more-?stories more-?news more-?on more-?articles most-?read most-?popular
    most-?viewed most-?shared also-?read also-?like also-?on read-?more read-?next read-?also trending popular up-?next
    next-?article next-?post next-?story prev-?article prev-?post previous-?article previous-?post other-?news
    other-?articles other-?stories teaser similar ^rail$ you-?may
    share sharing social sociable addtoany addthis shariff ^fb$ ^facebook$ ^twitter-follow$ ^whatsapp$ ^pinterest$
    ^follow-?us$ ^likebox$ ^like-?button$ ssba jp-post-flair
    comment disqus respond reply replies livefyre spot-?im discussion
    cookie consent gdpr popup pop-up modal lightbox overlay tooltip
    bread-?crumb pagination pager paginat ^navbar ^navlinks ^nav$ navigation ^menu sub-?nav site-?header site-?footer
    site-?nav page-?header page-?footer global-?header global-?footer footer masthead side-?bar ^widget toolbar
    skip-?link skip-?to back-?to-?top
    by-?line author ^bio$ contributor about-the writer
    post-?meta entry-?meta article-?meta meta-?data meta-?info meta-?date article-?info ^meta$$ dateline timestamp
    pub-?date post-?date entry-?date article-?date published posted-on ^date$$ entry-?utility entry-?footer post-?footer
    ^tag$ ^tags$ tag-?list tag-?cloud tag-?links tagged cat-?links category-?links category-?list categories-?links
    categories-?list topic-?list topics-?list keywords
    caption credit photo-?info photo-?byline gallery carousel slideshow slider slick swiper image-?source image-?meta
    video-?player video-?js video-?wrap video-?container jwplayer brightcove player
    rating review-?stars poll quiz survey donat ^cta$ call-to-action shop- ^buy affiliate coupon price-?box product-?card
    product-?list product-?box
    print-?only print-?hide no-?print screen-?reader sr-only visually-?hidden ^hidden$$ is-?hidden ^^hide$$ d-none
    invisible assistive
    rollover-block people-block hover-?card copyright disclaimer syndicat story-?timeline toc$ table-of-contents ez-toc
    infobox factbox fact-box login register search
    """
