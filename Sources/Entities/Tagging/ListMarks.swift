/// Of which lists of the lexicon a token is part, and at which place of the phrase: one bit a list.
struct ListMarks: Sendable {
    var first: UInt64 = 0
    var middle: UInt64 = 0
    var last: UInt64 = 0
    var only: UInt64 = 0
    /// Lists whose phrase has three words or more.
    var long: UInt64 = 0

    /// The lists that know the token at all.
    @inline(__always) var any: UInt64 { first | middle | last | only }

    /// The place in the phrase of the list with that bit: 1 to 4 as in `NameTag.Place`, 0 without one.
    @inline(__always) func place(_ bit: UInt64) -> UInt64 {
        if only & bit != 0 { return 4 }
        if first & bit != 0 { return 1 }
        if last & bit != 0 { return 3 }
        return middle & bit != 0 ? 2 : 0
    }

    /// Sets the place of the token in a phrase of `length` words for `lists`, in place of what stood there.
    @inline(__always) mutating func set(_ lists: UInt64, place: Int, of length: Int) {
        first &= ~lists
        middle &= ~lists
        last &= ~lists
        only &= ~lists
        long &= ~lists
        if length == 1 {
            only |= lists
        } else if place == 0 {
            first |= lists
        } else if place == length - 1 {
            last |= lists
        } else {
            middle |= lists
        }
        if length > 2 { long |= lists }
    }
}
