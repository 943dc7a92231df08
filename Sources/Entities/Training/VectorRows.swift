/// Vectors of one length, each filled up with zeros to whole lanes.
struct VectorRows {
    private var lanes: [SIMD8<Float>]
    /// Lanes of one vector.
    private let width: Int

    /// The vectors of `size` numbers that stand one after the other.
    init(_ numbers: [Float], size: Int) {
        width = (size + 7) / 8
        lanes = [SIMD8<Float>](repeating: .zero, count: width * (numbers.count / max(size, 1)))
        for (place, number) in numbers.enumerated() {
            let (row, column) = (place / size, place % size)
            lanes[row * width + column / 8][column % 8] = number
        }
    }

    /// Every so many of `rows`, from the first on.
    init(_ rows: VectorRows, every step: Int, count: Int) {
        width = rows.width
        lanes = (0..<count).flatMap { rows.lanes[$0 * step * rows.width..<($0 * step + 1) * rows.width] }
    }

    private init(zeros count: Int, width: Int) {
        self.width = width
        lanes = [SIMD8<Float>](repeating: .zero, count: count * width)
    }

    var count: Int { width == 0 ? 0 : lanes.count / width }

    /// Makes every vector 1 long, but those of zeros.
    mutating func normalize() {
        for row in 0..<count {
            var square: Float = 0
            for lane in 0..<width { square += (lanes[row * width + lane] * lanes[row * width + lane]).sum() }
            if square > 0 { scale(row, by: 1 / square.squareRoot()) }
        }
    }

    mutating func scale(_ row: Int, by factor: Float) {
        for lane in 0..<width { lanes[row * width + lane] *= factor }
    }

    /// Moves `row` the share of the way to `other`.
    mutating func merge(_ other: Int, into row: Int, _ share: Float) {
        for lane in 0..<width {
            lanes[row * width + lane] += (lanes[other * width + lane] - lanes[row * width + lane]) * share
        }
    }

    /// The squared distance of two rows.
    func distance(_ first: Int, _ second: Int) -> Float {
        var sum = SIMD8<Float>.zero
        for lane in 0..<width {
            let step = lanes[first * width + lane] - lanes[second * width + lane]
            sum += step * step
        }
        return sum.sum()
    }

    /// For each row the one of `centres` with which its product is largest; of equals the first.
    func nearest(of centres: VectorRows) -> [Int] {
        lanes.withUnsafeBufferPointer { rows in
            centres.lanes.withUnsafeBufferPointer { others in
                (0..<count).map { row in
                    var (best, most) = (0, -Float.infinity)
                    for centre in 0..<centres.count {
                        var sum = SIMD8<Float>.zero
                        for lane in 0..<width { sum += rows[row &* width &+ lane] * others[centre &* width &+ lane] }
                        let product = sum.sum()
                        if product > most { (best, most) = (centre, product) }
                    }
                    return best
                }
            }
        }
    }

    /// The weighted sum of the rows of each group.
    func sums(by groups: [Int], count: Int, weights: [Float]) -> VectorRows {
        var sums = VectorRows(zeros: count, width: width)
        for row in 0..<self.count {
            for lane in 0..<width {
                sums.lanes[groups[row] * width + lane] += lanes[row * width + lane] * weights[row]
            }
        }
        return sums
    }

    /// The weighted direction of each group's rows; that of a group without any is 0.
    func means(by groups: [Int], count: Int, weights: [Float]) -> VectorRows {
        var means = sums(by: groups, count: count, weights: weights)
        means.normalize()
        return means
    }
}
