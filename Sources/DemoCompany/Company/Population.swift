/// Which account is what: the ids from 1 to `count`, mixed, over active and lapsed customers, prospects and duplicates.
struct Population: Sendable {
  /// What an account is to the company.
  enum Standing: Sendable {
    /// A customer with an order in the last twelve months, by its place in the order of revenue within its tier.
    case active(Tier, rank: Int)
    /// A customer once, without an order in the last twelve months.
    case lapsed
    /// Nobody who ever ordered.
    case prospect
    /// The same company as another account.
    case duplicate(of: Int)
  }

  /// Accounts in all.
  let count: Int
  private let active: [Int]
  private let lapsed: Int
  private let prospects: Int
  private let shuffle: Shuffle
  private let seed: UInt64

  init(active: [Int], scale: Double, seed: UInt64) {
    self.active = active
    self.seed = seed
    lapsed = max(1, Int((430 * scale).rounded()))
    prospects = max(1, Int((880 * scale).rounded()))
    let originals = active.reduce(0, +) + lapsed + prospects
    count = originals + max(1, originals / 50)
    shuffle = Shuffle(count: count, seed: seed)
  }

  /// What the account with an id is.
  func standing(of id: Int) -> Standing {
    var place = shuffle.place(at: id - 1)
    for (tier, customers) in zip(Tier.allCases, active) {
      if place < customers { return .active(tier, rank: place) }
      place -= customers
    }
    if place < lapsed { return .lapsed }
    place -= lapsed
    if place < prospects { return .prospect }
    var chance = Chance(seed: seed, .shuffle, id)
    return .duplicate(of: shuffle.position(of: chance.int(below: active.reduce(0, +) + lapsed)) + 1)
  }

  /// The id of a large customer, fit to be another one's parent.
  func parent(_ chance: inout Chance) -> Int {
    shuffle.position(of: chance.int(below: active[0] + active[1])) + 1
  }
}
