/// Weights of one feature and what FTRL-proximal (McMahan et al. 2013) remembers of them: tags inside names in lanes,
/// outside apart.
struct WeightRow {
    var weights = SIMD16<Float>.zero
    var sums = SIMD16<Float>.zero
    /// Roots of the sums of squared gradients.
    var roots = SIMD16<Float>.zero
    var outside = ScalarWeight()
}

/// One weight and what FTRL-proximal remembers of it.
struct ScalarWeight {
    var weight: Float = 0
    var sum: Float = 0
    var root: Float = 0

    @inline(__always) mutating func move(by gradient: Float, _ rule: LearningRule, lasso: Float) {
        let root = (self.root * self.root + gradient * gradient).squareRoot()
        sum += gradient - (root - self.root) * rule.inverseRate * weight
        self.root = root
        let size = abs(sum)
        weight = size <= lasso ? 0 : -(sum < 0 ? sum + lasso : sum - lasso) / ((rule.beta + root) * rule.inverseRate)
    }
}

/// How weights follow their gradients.
struct LearningRule: Sendable {
    var inverseRate: Float = 10
    var beta: Float = 1
    /// How much evidence a weight needs before it is not 0.
    var lasso: Float = 2
}

extension WeightRow {
    /// Moves all weights by a gradient; lanes whose gradient is 0 stay.
    @inline(__always) mutating func move(by gradient: SIMD16<Float>, outside slope: Float, _ rule: LearningRule) {
        let roots = (self.roots * self.roots + gradient * gradient).squareRoot()
        sums += gradient - (roots - self.roots) * rule.inverseRate * weights
        self.roots = roots
        let isNegative = sums .< 0
        let sizes = sums.replacing(with: -sums, where: isNegative)
        let excess = sizes - rule.lasso
        var moved = excess / ((rule.beta + roots) * rule.inverseRate)
        moved.replace(with: -moved, where: sums .> 0)
        weights = SIMD16<Float>.zero.replacing(with: moved, where: excess .> 0)
        if slope != 0 { outside.move(by: slope, rule, lasso: rule.lasso) }
    }
}
