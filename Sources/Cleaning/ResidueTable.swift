/// What residue says, reason by reason. `Phrase` tells how phrases are written.
///
/// The narrow rules come first: the first that fits a block gives its reason. A phrase that a report could well
/// begin with stands under `.headline` or `.whole`, never under `.start`.
let residueTable: [ResidueRule] = [
    // MARK: Notices of the publisher
    ResidueRule(
        .copyright, .anywhere, upTo: 70,
        """
        all rights reserved
        copyright # by? the? *
        c # all rights
        material/article/content/story/report may not be published/reproduced/redistributed/rewritten
        no part of this article/publication/site/material
        this document/article/work is subject to copyright
        no part may be reproduced
        unauthorized/unauthorised reproduction
        todos los derechos reservados
        todos os direitos reservados
        alle rechte vorbehalten
        tous droits réservés
        tutti i diritti riservati
        все права защищены
        """),
    ResidueRule(
        .copyright, .headline, upTo: 30,
        """
        copyright #
        copyright: #
        c copyright
        republish this article
        reuse this content
        """),
    ResidueRule(
        .standards, .start, upTo: 30,
        """
        our standards:
        read about our standards
        our editorial standards:
        """),

    ResidueRule(
        .standards, .start, upTo: 60,
        """
        the? views/opinions expressed ~ are those/solely/not
        the? views/opinions expressed ~ do not ~ reflect/represent
        the? views and opinions expressed ~ are those/solely/not
        the? views and opinions expressed ~ do not ~ reflect/represent
        """),

    ResidueRule(
        .standards, .anywhere, upTo: 70,
        """
        we/i may/might also/still/sometimes? earn/receive/get/collect a/an small/affiliate/referral/modest? commission/commissions
        we/i may/might also/still/sometimes? earn/receive commissions/compensation
        as an amazon associate
        amazon services llc associates program
        """),
    ResidueRule(
        .standards, .start, upTo: 70,
        """
        this/our article/post/page/site/website/blog/guide/review/story may? contains/contain/includes/include ~ affiliate
        some of the/our links ~ affiliate
        affiliate disclosure/disclaimer
        disclosure: ~ affiliate
        advertising on our site/website
        this article/post/page/content/information/material/blog is intended? for/as? ~ educational/informational ~ purposes only
        the content/information contained? ~ informational ~ purposes only
        the content/information contained? ~ for general informational
        """),

    // MARK: Cookies
    ResidueRule(
        .cookie, .start, upTo: 80,
        """
        we and/use our? ~ cookies
        we use cookies
        this site/website/page/web uses? site? cookies
        our site/website uses cookies
        by continuing/using/clicking ~ you agree/consent/accept
        by continuing to ~ cookies
        we value your privacy
        we care about your privacy
        your privacy choices
        accept all? cookies
        manage cookies/consent/preferences
        cookies help us
        """),
    ResidueRule(
        .cookie, .whole, upTo: 8,
        """
        cookie policy/settings/preferences/consent/notice
        cookies policy/settings
        privacy policy/notice/settings
        privacy and/& cookies/cookie policy?
        terms of use/service
        terms and/& conditions
        do not sell my personal? info/information
        accept
        reject all?
        """),

    // MARK: Comments
    ResidueRule(
        .comment, .start, upTo: 40,
        """
        # responses/response/thoughts/thought/comments/comment/replies to/on
        one response/thought/comment to/on
        feed for comments
        leave a reply/comment
        leave a ~ comment
        leave your comment
        post a comment
        your email/e-mail address will not be
        required fields are marked
        cancel reply
        save my name email
        save my name
        notify me of
        be the first to comment/share/like
        you must be logged
        you must log in
        log/sign in to comment/reply/leave/post/join
        this site uses akismet
        join/start the conversation
        join the discussion
        have your say
        tell us what you think
        let us know what you think
        let us know in the comments
        please note ~ comments
        comments are closed/moderated/disabled/turned/off
        commenting is
        view/show/load/read/see all? # comments
        view/show/load/read/see all? comments
        view/show/load more comments
        deja un comentario
        deja una respuesta
        deixe um comentário
        deixe uma resposta
        schreibe einen kommentar
        laisser un commentaire
        lascia un commento
        """),
    ResidueRule(
        .comment, .headline, upTo: 12,
        """
        what do you think
        what's your take
        """),
    ResidueRule(
        .comment, .whole, upTo: 5,
        """
        # comments/comment/responses/response/replies/reply
        comments/comment #?
        no comments/responses yet?
        add a? your? comment/comments
        add yours
        all/add/post comments/comment
        reply
        reply to ~
        name
        e-mail/email
        website
        submit comment?
        post comment
        kommentare/kommentar/commentaires/comentarios/comentários/commenti/комментарии/reacties
        discussion
        conversation
        # voices/replies
        """),

    // MARK: Newsletters, subscriptions, donations
    ResidueRule(
        .newsletter, .start, upTo: 60,
        """
        sign up for our/free ~ newsletter/newsletters/email/emails/alerts/updates/briefing/digest
        sign up for the/this/* ~ newsletter/newsletters/briefing/digest
        sign up to our/the/receive/get ~ newsletter/newsletters/email/emails/alerts/updates/briefing/digest/inbox
        sign up for alerts/updates
        register for our/free ~ newsletter/newsletters/email/emails/alerts/updates/briefing/digest
        sign up here
        sign up now
        sign up today
        subscribe to our/the/my/this/us ~ newsletter/newsletters/channel/podcast/updates/list/feed/briefing
        subscribe to our
        subscribe here
        subscribe now
        subscribe today
        subscribe for #/only/just/free/unlimited
        subscribe via
        join our ~ newsletter/channel/list/community/group/telegram/whatsapp
        get ~ newsletter/newsletters
        get ~ to your inbox/email/phone
        get ~ in your inbox/email
        receive ~ in your inbox/email
        enter your e-mail/email
        your e-mail/email address please?
        please enter a valid
        you have successfully/been subscribed
        you can unsubscribe
        thank/thanks you? for subscribing
        thank/thanks you? for signing up
        thank/thanks you? for your feedback
        become a member/subscriber/patron/supporter of/today/and/to/for/now
        support our journalism
        support independent journalism
        support us by/today/now
        if you enjoyed/like/liked/value this/our/what ~ subscribe/support/donate/contribution/newsletter
        already a subscriber/member
        already have an account
        already subscribed
        don't have an account
        you have # free? articles
        you've reached your ~ limit
        this article/story/content is for/exclusive/available ~ subscribers/members
        to continue reading
        to read the full story/article
        for more ~ sign up
        there was an error processing your
        i agree that/to ~ send/newsletter/newsletters/terms
        keep an eye on your inbox
        join our * forums/forum
        join our forums/forum
        for more ~ subscribe
        abonnez-vous
        inscrivez-vous
        suscríbete
        """),
    ResidueRule(
        .newsletter, .anywhere, upTo: 45,
        """
        delivered ~ to your inbox/e-mail/email
        straight/directly/right to/in your inbox/e-mail/email
        sign up for our
        sign up to our ~ newsletter
        register for our ~ newsletter/newsletters/alerts/briefing/digest
        subscribe to our
        to our free? daily/weekly/email? newsletter/newsletters
        """),
    ResidueRule(
        .newsletter, .whole, upTo: 8,
        """
        newsletter/newsletters sign-up/signup?
        newsletters/newsletter sign up
        subscribe ~
        sign up ~
        signup
        sign-up ~
        log/sign in ~
        login
        log out
        logout
        sign/log in or? sign/register up?
        register ~
        my account
        create ~ account
        donate ~
        support us
        become a member/subscriber
        subscriber only/services/exclusive/login
        free newsletters
        email/e-mail address
        """),

    // MARK: Advertisements
    ResidueRule(
        .advertisement, .whole, upTo: 14,
        """
        advertisement/advertisements/advertisment/advert/ad/ads/advertising
        advertisement/ad ~ scroll/continue/story/article/skip ~
        sponsored content/by?
        sponsored/promoted ~
        paid content/post/partnership
        partner content
        story/article continues below? advertisement/ad?
        article continues after ~
        continue reading the main story
        continue reading below
        scroll/skip down? past? to continue ~
        skip ad/advertisement
        remove ads
        this advertisement has not loaded ~
        loading
        close ad
        ads/powered/sponsored by ~
        powered by
        publicidad/publicidade/publicité/werbung/anzeige/реклама/iklan/pubblicità/reclame/annonce
        la suite après cette publicité
        广告
        """),

    // MARK: Social networks
    ResidueRule(
        .share, .whole, upTo: 12,
        """
        share/shares #?
        # shares/share/likes/views/tweets/retweets/followers/points
        share this/on/via/with/to/the/article/story/post/now/page ~
        share: ~
        tweet/retweet this?
        pin it?
        e-mail/email this? article/page/story?
        print this? article/page/story?
        print friendly ~
        save/bookmark this? article/story/for? later?
        save
        bookmark
        copy link/url
        link copied ~
        copied
        send this? by? to? e-mail/email/friend?
        like this?: ~
        like loading
        like
        follow us? on? ~
        following
        facebook/twitter/linkedin/whatsapp/pinterest/reddit/telegram/google/tumblr/flipboard/messenger/instagram/youtube/rss/x/threads/bluesky/mastodon/tiktok
        compartir ~
        compartilhar ~
        compartilhe ~
        partager ~
        teilen
        condividi ~
        bagikan
        поделиться
        views/likes/shares
        click to share ~
        opens in new window ~
        # views
        """),
    ResidueRule(
        .share, .start, upTo: 35,
        """
        follow/like/find/join us/me on/at twitter/facebook/instagram/linkedin/youtube/telegram/google/x/tiktok/whatsapp/social/snapchat/flipboard
        follow/find him/her/them/@/his/she/our ~ on/at twitter/facebook/instagram/linkedin/youtube/telegram/google/x/tiktok
        click to share/email/print
        share on facebook/twitter
        share this:
        """),
    ResidueRule(
        .share, .headline, upTo: 16,
        """
        follow ~ on twitter/facebook/instagram/linkedin/youtube/telegram/google/x/tiktok/flipboard/social
        connect with us/me on
        """),

    // MARK: Credits
    ResidueRule(
        .credit, .start, upTo: 70,
        """
        reporting/report/writing/editing/compiled/compilation/translation/production/graphic/graphics by
        additional/with/extra reporting/research/writing by
        reporting/writing/research and? additional? editing/writing/reporting? by
        edited/written/translated/fact-checked by:
        edited/translated/compiled by
        rédigé par
        redaktion:
        """),
    ResidueRule(
        .credit, .end, upTo: 50,
        """
        contributed to this report/story/article/post/piece/dispatch
        contributed reporting
        contributed research
        contributed
        """),
    ResidueRule(
        .credit, .start, upTo: 45,
        """
        this article/story/post/report/piece was/is/has been? originally/first published/appeared
        this article/story/post/report/piece originally/first published/appeared
        this article/story/post/report/piece was/is/has been? published/produced/generated/edited/syndicated/adapted/written/republished by/in/from/at/on/with/under
        this article/story/report has not been edited
        this article/story/post/report/piece appeared/appears in/on
        this report was/is prepared/prepared/auto-generated
        this story has been published from
        except for the headline
        with inputs from
        with files from
        with agency inputs
        with agencies
        information from
        first published:? in/on #
        the post ~ appeared first on
        """),
    ResidueRule(
        .credit, .whole, upTo: 8,
        """
        the? associated press contributed? writer? writers?
        reuters/afp/ap/pti/ani/ians/xinhua/dpa/bloomberg/upi/tass/efe/ansa staff? reporter?
        thomson reuters
        reuters staff
        agence france-presse
        agencies
        press association
        source/quelle/fuente/fonte/sources: ~
        """),

    // MARK: Pictures
    ResidueRule(
        .caption, .start, upTo: 70,
        """
        photo/photos/photograph/image/images/picture/pic/foto/video/illustration/graphic/credit/crédit/bild/fotos/imagen/imagem credit/credits/courtesy/source/by/of/from/caption?:
        photo/photograph/image/picture/foto/illustration/credit/crédit/caption/photos/images/bild/imagen:
        photo/image/picture/illustration credit/credits/courtesy/source
        photo/photograph/image/illustration/picture by/via
        photographs/photos by
        file photo
        file image
        file picture
        file: in this
        file: this
        file: a
        representational/representative image/photo/picture
        getty images
        hide/toggle caption
        in this ~ photo/image/photograph/picture taken/provided/released/from/made/made
        this photo/image/picture/photograph provided/released/taken/made
        pictured: ~
        credit: ~
        image/media/video caption
        image copyright
        an artist's illustration/impression/rendering/concept of
        artist's illustration/impression/rendering/concept of
        """),
    ResidueRule(
        .caption, .end, upTo: 70,
        """
        getty images
        getty/istock/istockphoto/shutterstock/alamy/unsplash/pexels/rex/epa-efe/gettyimages
        ap/afp/reuters photo/photos
        ap/afp photo ~
        file photo/pic/image
        afp via getty
        via ap/getty/reuters/afp/twitter/instagram/shutterstock
        photo by * *?
        photo by * * getty/ap/afp/reuters/epa images?
        images/pictures getty
        submitted/courtesy/contributed/handout/staff/stock photo/photos/image
        credit/credits/image/photo/picture: *
        credit/credits/image/photo/picture: * *
        credit/credits/image/photo/picture: * * *
        credit: * * * *
        """),

    // MARK: Other articles
    ResidueRule(
        .related, .start, upTo: 40,
        """
        see also
        see more:
        also read:
        also see:
        also on:
        read also
        read more:
        read more on
        read more about
        read next
        read: ~
        read this:
        read the full story/article/report/interview/post/review/series
        read our full? story/article/coverage/review
        read all
        related articles/article/stories/story/posts/post/content/coverage/links/news/topics/video/videos/reading/items/searches
        related:
        watch: ~
        watch now:
        watch more:
        watch live:
        listen: ~
        more:
        more on this/the story?
        more from
        more about:
        more on:
        more stories/news/coverage from/about/on/by/like
        more like this
        recommended for you
        recommended: ~
        recommended stories/articles/reading/videos/content
        don't miss:
        you may/might also? like/enjoy
        you may/might also be interested
        you may/might be interested
        you'll also like
        most read/popular/viewed/recent/watched/shared/commented in/on/now/news/stories/articles/videos
        trending now/stories/topics/news/on/in
        what to read next
        in case you missed it
        icymi
        click here to/for
        from the archive/archives:
        must read:
        must-read:
        up next:
        next/previous article/post/story/up
        explore more
        continue reading
        keep reading
        here's what you need to know
        read these next
        explore further
        read on:
        mehr zu diesem thema
        weitere beiträge/artikel/nachrichten zum/aus/zu
        weitere beiträge/artikel
        ähnliche artikel/beiträge
        das könnte sie/dich auch interessieren
        sur le même sujet
        articles similaires/liés/récents
        artículos/noticias relacionados/relacionadas
        entradas relacionadas
        artigos/notícias/posts relacionados/relacionadas
        articoli correlati
        potrebbe interessarti
        artikel terkait/lainnya
        berita terkait/lainnya
        gerelateerde artikelen
        похожие статьи/новости
        материалы по теме
        siehe auch
        lesen sie auch
        mehr zum thema
        lire aussi
        à lire aussi
        a lire aussi
        voir aussi
        leia também/tambem/mais
        veja também/tambem/mais
        lea/lee también
        lea/lee también:
        te puede interesar
        ver también
        leggi anche
        baca juga
        lees ook
        читайте также
        смотрите также
        関連記事
        相关新闻
        相关阅读
        """),
    ResidueRule(
        .related, .headline, upTo: 24,
        """
        see more
        read more
        also read
        also see
        more news
        more stories
        don't miss
        must read
        must-read
        recommended
        related
        trending
        suggested for you
        latest news/stories/posts/articles/videos/headlines/from
        top stories/news/headlines
        editor's/editors picks/pick/choice
        popular now/stories/posts/articles/videos/news
        recent posts/comments/articles/stories/news
        watch this
        watch now
        watch the video
        watch video
        read this next
        read it here
        more in
        more from
        other stories
        featured video/stories/articles/posts
        """),
    ResidueRule(
        .related, .whole, upTo: 7,
        """
        most read/popular/viewed/recent/shared/watched
        up next
        read more ~
        read full story/article
        full story
        see more ~
        learn more
        find out more
        more info/information/details
        more stories/news/videos/photos/headlines/articles
        also
        trending
        popular
        related
        recommended
        from the web
        around the web
        from our partners
        sponsored links
        related
        latest
        explore
        promoted stories
        next story
        previous story
        watch
        """),

    // MARK: Topics
    ResidueRule(
        .tags, .start, upTo: 40,
        """
        tags/tag/tagged/topics/topic/category/categories/keywords/labels/etiquetas/schlagwörter/mots-clés/tópicos/filed/section/hashtags:
        tagged with/in/as/under
        filed under/in
        posted in
        more: topics
        explore ~ topics:
        related topics
        in this article/story:
        """),
    ResidueRule(.tags, .whole, upTo: 3, "tags\ntopics\ncategories\nkeywords\nmore topics\ntags tags"),

    // MARK: Tips and addresses
    ResidueRule(
        .tip, .start, upTo: 50,
        """
        have/got a/an ~ tip/story/news/question
        do you have a/an/any ~ tip/story/news/information
        know/hear of a/an ~ story/tip
        send/email/e-mail/submit us/your ~ tips/tip/story/letters
        contact the author/writer/reporter/us/editor/reporters/newsroom ~ at/by/via/on
        contact * * at
        contact us
        reach * * at
        reach the reporter
        write to * * at
        write to us
        e-mail/email * * at
        e-mail/email the author
        to contact the
        to submit a letter
        send a letter to
        if you or someone you know ~ call
        got a news tip
        """),
    ResidueRule(
        .tip, .anywhere, upTo: 40,
        """
        can/may be reached at/by/via/on
        or e-mail/email: him/her/us/me at
        """),

    // MARK: The page's own working
    ResidueRule(
        .navigation, .whole, upTo: 10,
        """
        skip to ~
        skip navigation
        jump to ~
        back/return to ~
        menu/search/close/open/next/prev/previous/more/home/play/pause/mute/unmute/replay/expand/autoplay/share/show/hide/edit/go/submit/send/ok/cancel/yes/no/settings/profile/sections/sign/text/top/up/off/on
        main? menu
        show/view/load/see/hide more/all/less/full/gallery/photos/slideshow ~
        video/videos/photo/photos/gallery/slideshow/podcast/podcasts/audio/live/image/pictures/images #?
        photo/image/slide # of #
        # of #
        hide/toggle/show caption
        caption
        enlarge this? image?
        listen to? this? article/story?
        font size ~
        text size ~
        a a a
        report ~ typo/error/ad
        suggest a correction
        permalink ~
        enable javascript ~
        please enable ~
        your browser ~
        media playback is ~
        this video is no longer ~
        video unavailable ~
        now playing
        click/tap/press to ~
        get/download/open the/our/in app ~
        read in app
        open in app
        download ~ app
        translate
        select language
        about us
        about
        contact us?
        contact
        advertise with us?
        careers/jobs
        help
        faq
        sitemap
        archive/archives
        terms
        privacy
        opinion
        sports
        business
        entertainment
        lifestyle
        local
        world
        politics
        technology
        weather
        obituaries
        classifieds
        home page
        homepage
        view original ~
        view ~ version
        topics
        site index
        site search ~
        full screen
        fullscreen
        exit
        turn on desktop notifications ~
        """),
    ResidueRule(
        .navigation, .start, upTo: 40,
        """
        please enable javascript
        your browser does not support
        javascript is
        you need to enable javascript
        to view this ~ enable
        media playback is unsupported
        this video is no longer available
        sorry your browser
        this slideshow requires
        unable to load
        """),

    // MARK: Times and lengths
    ResidueRule(
        .time, .whole, upTo: 8,
        """
        # second/seconds/minute/minutes/min/mins/hour/hours/hr/hrs/day/days/week/weeks/month/months/year/years ago
        a/an/one minute/hour/day/week/month/year ago
        just now
        # min/mins/minute/minutes? read
        one/two/three/four/five/six/seven/eight/nine/ten min/mins/minute/minutes read
        less than a minute read?
        estimated? reading time ~
        read time ~
        lesezeit ~
        temps de lecture ~
        tempo de leitura ~
        tiempo de lectura ~
        """),
]
