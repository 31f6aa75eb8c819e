/// A set of hierarchies of a cube, by their number; it may hold all but some.
struct HierarchySet: Sendable, Hashable {
  private var words: [UInt64] = []
  /// What holds of the hierarchies past the words.
  private var rest: UInt64 = 0

  init() {}

  init(_ hierarchies: some Sequence<Int>) {
    for hierarchy in hierarchies { insert(hierarchy) }
  }

  /// All hierarchies, however many there are.
  static let everything: HierarchySet = {
    var all = HierarchySet()
    all.rest = .max
    return all
  }()

  private mutating func extend(to word: Int) {
    while words.count <= word { words.append(rest) }
  }

  func contains(_ hierarchy: Int) -> Bool {
    let word = hierarchy >> 6
    return (word < words.count ? words[word] : rest) & (1 << UInt64(hierarchy & 63)) != 0
  }

  mutating func insert(_ hierarchy: Int) {
    extend(to: hierarchy >> 6)
    words[hierarchy >> 6] |= 1 << UInt64(hierarchy & 63)
  }

  mutating func remove(_ hierarchy: Int) {
    extend(to: hierarchy >> 6)
    words[hierarchy >> 6] &= ~(1 << UInt64(hierarchy & 63))
  }

  mutating func formUnion(_ other: HierarchySet) {
    extend(to: other.words.count - 1)
    for index in words.indices { words[index] |= index < other.words.count ? other.words[index] : other.rest }
    rest |= other.rest
  }

  func union(_ other: HierarchySet) -> HierarchySet {
    var union = self
    union.formUnion(other)
    return union
  }

  func subtracting(_ hierarchies: some Sequence<Int>) -> HierarchySet {
    var rest = self
    for hierarchy in hierarchies { rest.remove(hierarchy) }
    return rest
  }

  /// The hierarchies below a number, lowest first.
  func elements(below count: Int) -> [Int] { (0..<count).filter(contains) }
}
