/// Numbers that are the same for the same seed (SplitMix64; Steele, Lea and Flood 2014).
public struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// The numbers of a seed.
  public init(seed: UInt64) { state = seed }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Whether something happens that happens `one` in `all` times.
  public mutating func chance(_ one: Int, in all: Int) -> Bool { Int.random(in: 0..<all, using: &self) < one }

  /// One of some elements.
  ///
  /// - Throws: where there is none.
  public mutating func pick<Element>(_ elements: [Element]) throws -> Element {
    guard let element = elements.randomElement(using: &self) else { throw NothingToPick() }
    return element
  }

  private struct NothingToPick: Error {}
}
