internal import Foundation
internal import StarSchema

/// The size of a finite number as all of its decimal digits: 0.d₁d₂… × 10^`point`, exact also for doubles.
struct Magnitude: Hashable {
  /// The digits, each 0 to 9, without zeros in front; none for zero.
  private(set) var digits: [UInt8]
  /// How many digits stand before the point; negative when zeros come between it and the first.
  private(set) var point: Int

  static let zero = Magnitude(digits: [], point: 0)

  var isZero: Bool { digits.isEmpty }

  private init(digits: some Sequence<UInt8>, point: Int) {
    let all = Array(digits)
    let first = all.firstIndex { $0 != 0 } ?? all.count
    self.digits = Array(all[first...])
    self.point = first == all.count ? 0 : point - first
  }

  /// A number's sign and size; nil for what is not a finite number.
  ///
  /// Zero is never negative.
  static func of(_ value: ScalarValue) -> (isNegative: Bool, magnitude: Magnitude)? {
    switch value {
    case .integer(let number): (number < 0, Magnitude(UInt64(number.magnitude), scale: 0))
    case .decimal(let number): (number.unscaled < 0, Magnitude(number.unscaled.magnitude, scale: number.scale))
    case .number(let number): number.isFinite ? (number < 0, Magnitude(number.magnitude)) : nil
    case .null, .boolean, .text, .date: nil
    }
  }

  init(_ unscaled: UInt64, scale: Int) {
    let text = String(unscaled)
    self.init(digits: text.utf8.map { $0 - 48 }, point: text.utf8.count - scale)
  }

  /// A double as it is: a fraction of k bits has k decimals.
  init(_ number: Double) {
    if number < 9e15, number == number.rounded(.towardZero) {
      self.init(UInt64(number), scale: 0)
      return
    }
    let decimals = max(0, Double.significandBitCount - Int(max(number, .leastNormalMagnitude).exponent))
    let expansion = withUnsafeTemporaryAllocation(of: CChar.self, capacity: decimals + 320) { buffer in
      let count = withVaList([Int32(decimals), number]) { vsnprintf(buffer.baseAddress, buffer.count, "%.*f", $0) }
      return buffer.prefix(Int(count)).compactMap { (48...57).contains($0) ? UInt8($0 - 48) : nil }
    }
    self.init(digits: expansion, point: expansion.count - decimals)
  }

  /// The nearest double.
  var doubleValue: Double {
    Double("0." + String(decoding: digits.map { $0 + 48 }, as: UTF8.self) + "e\(point)") ?? 0
  }

  /// The number × 10^`power`.
  func shifted(by power: Int) -> Magnitude {
    var shifted = self
    if !isZero { shifted.point += power }
    return shifted
  }

  /// The nearest number of so many decimals; halves go away from zero, or to the even neighbour when asked for.
  func rounded(toDecimals decimals: Int, halvesToEven: Bool = false) -> Magnitude {
    let kept = point + decimals
    guard kept < digits.count else { return self }
    guard kept >= 0 else { return .zero }
    var result = [0] + digits[..<kept]
    let isHalf = digits[kept] == 5 && digits[(kept + 1)...].allSatisfy { $0 == 0 }
    let goesUp = isHalf && halvesToEven ? !result[kept].isMultiple(of: 2) : digits[kept] >= 5
    var position = kept
    while goesUp, result[position] == 9 {
      result[position] = 0
      position -= 1
    }
    if goesUp { result[position] += 1 }
    return Magnitude(digits: result, point: point + 1)
  }

  /// The digits before the point, without zeros in front; none when there is only a fraction.
  var whole: [UInt8] {
    point > 0 ? (0..<point).map { $0 < digits.count ? digits[$0] : 0 } : []
  }

  /// The digits behind the point up to the last one that is not zero.
  var fraction: [UInt8] {
    guard let last = digits.lastIndex(where: { $0 != 0 }), last >= point else { return [] }
    return (point...last).map { $0 < 0 ? 0 : digits[$0] }
  }
}
