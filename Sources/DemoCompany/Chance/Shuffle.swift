/// A one-to-one reordering of `0 ..< count` that needs no memory: a Feistel network of four rounds, walked along its
/// cycle until it comes back into the range (Black and Rogaway, "Ciphers with arbitrary finite domains", 2002).
struct Shuffle: Sendable {
  let count: Int
  private let halfBits: UInt64
  private let keys: [UInt64]

  init(count: Int, seed: UInt64) {
    self.count = count
    var half: UInt64 = 1
    while 1 << (2 * half) < count { half += 1 }
    halfBits = half
    var chance = Chance(seed: seed, .shuffle, 0)
    keys = (0..<4).map { _ in chance.bits() }
  }

  /// The place that stands at `position` after reordering.
  func place(at position: Int) -> Int { walk(position, keys: keys, inverse: false) }

  /// The position at which `place` stands after reordering.
  func position(of place: Int) -> Int { walk(place, keys: keys.reversed(), inverse: true) }

  private func walk(_ start: Int, keys: [UInt64], inverse: Bool) -> Int {
    var value = start
    repeat {
      value = step(value, keys: keys, inverse: inverse)
    } while value >= count
    return value
  }

  private func step(_ value: Int, keys: [UInt64], inverse: Bool) -> Int {
    let mask = (UInt64(1) << halfBits) - 1
    var left = UInt64(value) >> halfBits
    var right = UInt64(value) & mask
    for key in keys {
      if inverse {
        (left, right) = (right ^ (SplitMix64.mix(left ^ key) & mask), left)
      } else {
        (left, right) = (right, left ^ (SplitMix64.mix(right ^ key) & mask))
      }
    }
    return Int(left << halfBits | right)
  }
}
