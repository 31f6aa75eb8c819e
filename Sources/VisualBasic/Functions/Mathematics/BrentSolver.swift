/// Finds where a function crosses zero.
///
/// Source: Brent, "Algorithms for Minimization without Derivatives" (1973), chapter 4, in the order of steps of Apache
/// Commons Math 1.1.
struct BrentSolver {
  /// How near to the root the result is.
  let accuracy: Double

  /// The root between two numbers at which the function has different signs.
  func root(of function: (Double) -> Double, from lower: Double, to upper: Double) -> Double {
    var a = (x: lower, y: function(lower))
    var b = (x: upper, y: function(upper))
    var c = a
    guard a.y != 0, b.y != 0 else { return a.y == 0 ? a.x : b.x }
    var step = b.x - a.x
    var stepBefore = step
    for _ in 0..<100 {
      if c.y.magnitude < b.y.magnitude { (a, b, c) = (b, c, b) }
      let width = c.x - b.x
      let tolerance = max(1e-14 * b.x.magnitude, accuracy)
      if b.y.magnitude <= 1e-15 || width.magnitude <= tolerance { return b.x }
      if let next = interpolated(a, b, c, after: stepBefore, tolerance: tolerance) {
        stepBefore = step
        step = next
      } else {
        step = 0.5 * width
        stepBefore = step
      }
      a = b
      b.x += step.magnitude > tolerance ? step : (width > 0 ? 0.5 : -0.5) * tolerance
      b.y = function(b.x)
      if (b.y > 0) == (c.y > 0) {
        c = a
        step = b.x - a.x
        stepBefore = step
      }
    }
    return b.x
  }

  /// The step by inverse interpolation; nil where it would go the wrong way, or hardly on.
  private func interpolated(
    _ a: (x: Double, y: Double), _ b: (x: Double, y: Double), _ c: (x: Double, y: Double), after before: Double,
    tolerance: Double
  ) -> Double? {
    guard before.magnitude >= tolerance, a.y.magnitude > b.y.magnitude else { return nil }
    let width = c.x - b.x
    let ratio = b.y / a.y
    var numerator: Double
    var denominator: Double
    if a.x == c.x {
      numerator = width * ratio
      denominator = 1 - ratio
    } else {
      let first = a.y / c.y
      let second = b.y / c.y
      numerator = ratio * (width * first * (first - second) - (b.x - a.x) * (second - 1))
      denominator = (first - 1) * (second - 1) * (ratio - 1)
    }
    if numerator > 0 { denominator = -denominator } else { numerator = -numerator }
    let goesAstray = 2 * numerator >= 1.5 * width * denominator - (tolerance * denominator).magnitude
    let isSlow = numerator >= (0.5 * before * denominator).magnitude
    return goesAstray || isSlow ? nil : numerator / denominator
  }
}
