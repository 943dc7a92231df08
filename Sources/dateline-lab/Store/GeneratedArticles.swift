import Articles
import Entities
import Text

/// Articles that are made from a seed, as many as one likes and the same each time, to measure a store with.
///
/// Their words are as frequent as those of a language (Zipf's law): the commonest are English, the rest made of
/// syllables. One word in forty belongs to a name, one sentence in five has a time. A few words stand in a known share.
struct GeneratedArticles {
    /// A word that stands in one article of 10,000.
    static let rareWord = "zephyrlantern"
    /// A word that stands in 100 articles, however many there are from 10,000 on: a page of hits at every size.
    static let wordOfAHundred = "quillfathom"
    /// Two words that stand together in one article of 100, and apart in more.
    static let phrase = "amber causeway"
    /// A word that stands in 32 articles of 100.
    static let commonWord = "harbourmaster"
    /// The days that the articles were published on.
    static let days = 1000

    private let vocabulary: [String]
    /// Sums of the words' weights, up to each.
    private let weights: [Double]
    private let wordsPerArticle: Int
    private let lastDay: CivilDate

    /// - Parameter wordsPerArticle: about how many.
    init(wordsPerArticle: Int = 600, lastDay: CivilDate) {
        (self.wordsPerArticle, self.lastDay) = (wordsPerArticle, lastDay)
        var words = Self.common
        var known = Set(words)
        var random = SplitMix(seed: 1)
        while words.count < 8000 {
            let word = (0..<Int.random(in: 2...4, using: &random)).map { _ in
                Self.syllables.randomElement(using: &random) ?? ""
            }.joined()
            if known.insert(word).inserted { words.append(word) }
        }
        vocabulary = words
        var sum = 0.0
        weights = words.indices.map { index in
            sum += 1 / Double(index + 3)
            return sum
        }
    }

    /// The article of that number.
    ///
    /// - Complexity: O(its words · log vocabulary).
    func article(_ number: Int) -> GeneratedArticle {
        var random = SplitMix(seed: UInt64(number) &+ 1 << 32)
        let count = Int.random(in: wordsPerArticle * 3 / 5...wordsPerArticle * 7 / 5, using: &random)
        var text: [String] = []
        var words = 0
        while words < count {
            let paragraph = (0..<Int.random(in: 2...4, using: &random)).map { _ in
                sentence(&words, &random)
            }
            text.append(paragraph.joined(separator: " "))
        }
        text.append(markers(number, &random))
        let headline = (0..<Int.random(in: 4...8, using: &random)).map { _ in word(&random) }
        let age = Int.random(in: 0..<Self.days, using: &random)
        return GeneratedArticle(
            title: capitalized(headline.joined(separator: " ")) + " \(number)",
            published: lastDay.adding(days: -age).description, text: text.joined(separator: "\n\n"))
    }

    /// The sentence with the words that are searched for in measurements.
    private func markers(_ number: Int, _ random: inout SplitMix) -> String {
        var words = ["The", "notice", "said"]
        if number % 10_000 == 77 { words.append(Self.rareWord) }
        if number % 100 == 33, number < 10_000 { words.append(Self.wordOfAHundred) }
        if number % 100 == 7 { words.append(Self.phrase) }
        if number % 100 == 8 { words += ["causeway", "amber"] }
        if Int.random(in: 0..<100, using: &random) < 32 { words.append(Self.commonWord) }
        return words.joined(separator: " ") + "."
    }

    private func sentence(_ count: inout Int, _ random: inout SplitMix) -> String {
        let length = Int.random(in: 8...24, using: &random)
        var words = (0..<length).map { _ in word(&random) }
        for index in words.indices where Int.random(in: 0..<40, using: &random) == 0 { words[index] = name(&random) }
        if Int.random(in: 0..<5, using: &random) == 0 { words.append(time(&random)) }
        count += length
        return capitalized(words.joined(separator: " ")) + "."
    }

    private func word(_ random: inout SplitMix) -> String {
        let wanted = Double.random(in: 0..<(weights.last ?? 1), using: &random)
        var (low, high) = (0, weights.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if weights[middle] <= wanted { low = middle + 1 } else { high = middle }
        }
        return vocabulary[low]
    }

    private func name(_ random: inout SplitMix) -> String {
        func one(of names: [String]) -> String { names.randomElement(using: &random) ?? "" }
        switch Int.random(in: 0..<20, using: &random) {
        case 0..<8: return one(of: Self.given) + " " + one(of: Self.family)
        case 8..<15: return one(of: Self.places)
        default: return one(of: Self.organizations)
        }
    }

    private func time(_ random: inout SplitMix) -> String {
        let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        let months = ["January", "March", "April", "June", "August", "October", "November"]
        func one(of names: [String]) -> String { names.randomElement(using: &random) ?? "" }
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return "on \(one(of: weekdays))"
        case 1: return "on \(Int.random(in: 1...28, using: &random)) \(one(of: months)) 2024"
        case 2: return "in \(one(of: months)) \(Int.random(in: 2012...2024, using: &random))"
        default: return one(of: ["last week", "yesterday", "two years ago", "next month"])
        }
    }

    private func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    private static let common = """
        the of to and in a that is for on it with as was at by from be has have he its are an will not they this but
        who said more had his her been their which were about one or than would we after new up out two when also if
        all there over last first into time people other year some could them years before only most between where
        under against because during government police country city court minister company market report president
        state school water health bank trade law party vote member week month day night road river house office plan
        cost price rise fall storm fire train port ship crew team match season record film music science study
        """.split(whereSeparator: \.isWhitespace).map(String.init)
    private static let syllables = """
        ba bel bo bran ca cor cu da den di do fa fen fi ga gor ha hol il ka ker la len li lo ma mer mi mo na nel no
        or pa per pi po qua ra ren ri ro sa sel si so ta ten ti to ul va ver vi wa wen yo za ing er ed tion ly est
        """.split(whereSeparator: \.isWhitespace).map(String.init)
    private static let given = """
        Ada Boris Carla Dmitri Elsa Farida George Hana Igor Julia Karim Leila Marta Nils Olga Paul Rosa Stefan Tara
        Umberto Vera Walter Yasmin Zoltan
        """.split(whereSeparator: \.isWhitespace).map(String.init)
    private static let family = """
        Adler Bergman Castro Dvorsky Engel Fischer Garcia Horvat Ibrahim Jansen Keller Lindgren Murphy Novak Olsen
        Pereira Quinn Rossi Sato Tanner Ueda Varga Weber Yamada Zeman
        """.split(whereSeparator: \.isWhitespace).map(String.init)
    private static let places = """
        Berlin Cairo Chile Denmark Dublin Egypt Geneva Hamburg Jakarta Kenya Lagos Lisbon Madrid Nairobi Norway Oslo
        Peru Riga Seoul Tokyo Toronto Vienna Warsaw Zagreb
        """.split(whereSeparator: \.isWhitespace).map(String.init)
    private static let organizations = [
        "the European Commission", "the World Bank", "the Supreme Court", "the Health Ministry", "Norwind Energy",
        "Halden Shipping", "the Port Authority", "Corvane Bank", "Tessel Motors", "the United Nations", "NATO",
        "Meridel Software",
    ]
}

/// An article that was made to measure a store with, as a line of JSON has it.
struct GeneratedArticle: Encodable {
    let title: String
    /// "2023-06-18".
    let published: String
    let text: String
}
