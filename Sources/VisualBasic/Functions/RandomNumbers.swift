internal import Synchronization

/// A sequence of numbers from 0 up to 1 that looks random and is the same for the same seed.
///
/// Source: Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators" (2014), SplitMix64.
public final class RandomNumbers: Sendable {
  private let state: Mutex<(seed: UInt64, last: Double)>

  /// Makes the sequence of a seed.
  public init(seed: UInt64) {
    state = Mutex((seed, 0))
  }

  /// The next number.
  public func next() -> Double {
    state.withLock { state in
      state.seed &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state.seed
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      state.last = Double((mixed ^ (mixed >> 31)) >> 11) * 0x1p-53
      return state.last
    }
  }

  /// The number that came last; 0 before the first.
  public var last: Double { state.withLock { $0.last } }

  /// Begins the sequence of another seed and gives its first number.
  public func restart(seed: UInt64) -> Double {
    state.withLock { $0.seed = seed }
    return next()
  }
}
