/// What words do in clauses, by their spelling in small letters.
let clauseLexicon: [String: ClauseWord] = {
    var table: [String: ClauseWord] = [:]
    for (word, list) in spellings {
        for spelling in list.split(separator: " ") { table[String(spelling)] = word }
    }
    return table
}()

private let spellings: [(ClauseWord, String)] = [
    (
        .verb,
        """
        is are was were am has have had does do did began begins became becomes came comes went goes took takes \
        gave gives got gets makes meets leaves loses wins ran saw leads sells buys knew knows pays sends builds finds \
        keeps wrote writes spoke speaks broke breaks drew draws flew flies grew grows stood stands sank sinks \
        shook stole woke rose rises fell falls dies died arrived arrives remains remained continued continues \
        brings thinks seeks throws threw drove chose rode swore sat won blew bore ate fled forgot froze hid lay \
        sang swam tore wore withdrew outgrew overcame understood belongs believes carries contains decides \
        describes ends exists expects explains follows happens helps includes indicates involves lives lies \
        lost means meant needs occurs opens provides proves reaches receives remembers represents \
        requires returns returned seems seemed sees serves shows showed sits spends starts stays stayed suggests \
        supports takes tells tries tried turns uses warns works wants became vanished disappeared appeared \
        runs closes faces marks includes hits comes goes aims existed happened resigned travelled traveled walked lasted collapsed erupted exploded emerged occurred
        """
    ),
    (
        .participle,
        """
        sent held made met found built bought brought led left kept paid sold told thought felt fought sought spent \
        struck caught put hit cut set laid let shot hung lent fed taught swept burst split stuck heard hurt beat \
        dealt bound shut spread read quit
        """
    ),
    (
        .saying,
        """
        said says say told tells announced announces reported reports added argued warned stated claimed confirmed \
        acknowledged insisted noted declared denied predicted estimated replied believes hoped doubted \
        complained conceded admitted concluded knew thought asserted
        """
    ),
    (
        .ahead,
        """
        will shall would could might may can should must expected expects scheduled planned plans plan hopes hope aims \
        intends due slated likely possible possibly poised promised pledged vowed proposed ought cannot
        """
    ),
    (
        .preposition,
        """
        on in at by from during for of with into over under near against between among through toward towards across \
        about without within amid despite including onto off upon behind beyond above below around along per versus \
        aboard outside inside following like
        """
    ),
    (
        .subordinator,
        "after before when while because since until till as although though whereas once unless so where lest"
    ),
    (.question, "whether why how if what"),
    (.relative, "who which whom whose"), (.that, "that"), (.conjunction, "and but or nor &"),
    (.determiner, "the a an this these those his her its their our my your some any each every no"),
    (.pronoun, "he she it they we i you there nobody everybody"), (.to, "to"),
    (
        .adverb,
        "only out up down back away apart together home not never now still just again twice ever even already soon often always almost yet here then"
    ),
    (.filler, "also however meanwhile moreover nevertheless therefore furthermore indeed"),
    (.plain, "speed need feed seed breed deed weed hundred sacred naked united"),
]
