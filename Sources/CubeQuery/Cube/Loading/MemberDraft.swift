/// Members in the order in which rows bring them, before they are put in theirs.
struct MemberDraft {
  private(set) var parents: [Int32] = []
  private(set) var levels: [UInt8] = []
  private(set) var keys: [MemberValue] = []
  var names: [String] = []
  var captions: [String?] = []
  private(set) var sorts: [MemberValue] = []
  private let order: MemberOrder
  private let nullName: String

  init(order: MemberOrder, nullName: String) {
    self.order = order
    self.nullName = nullName
  }

  var count: Int { parents.count }

  /// Adds a member.
  ///
  /// - Returns: its number.
  mutating func add(parent: Int32, level: Int, key: MemberValue, row: [MemberValue], columns: LevelColumns) -> Int32 {
    parents.append(parent)
    levels.append(UInt8(level))
    keys.append(key)
    names.append("")
    captions.append(nil)
    sorts.append(.null)
    fill(parents.count - 1, row, columns)
    return Int32(parents.count - 1)
  }

  /// Adds the member that stands for all.
  mutating func addAll(named name: String) {
    parents.append(-1)
    levels.append(0)
    keys.append(.null)
    names.append(name)
    captions.append(nil)
    sorts.append(.null)
  }

  /// Takes name and order from another row of a member if that one comes first, so that what it is called does not
  /// depend on the order of rows.
  mutating func reconsider(_ member: Int32, row: [MemberValue], columns: LevelColumns) {
    guard let sort = columns.sort ?? columns.name, sort != columns.key else { return }
    let known = columns.sort == nil ? MemberValue.text(names[Int(member)]) : sorts[Int(member)]
    if order.areInOrder(row[sort], known) { fill(Int(member), row, columns) }
  }

  private mutating func fill(_ member: Int, _ row: [MemberValue], _ columns: LevelColumns) {
    names[member] = row[columns.name ?? columns.key].text ?? nullName
    captions[member] = columns.caption.flatMap { row[$0].text }
    sorts[member] = row[columns.sort ?? columns.key]
  }

  /// Gives a member another parent.
  mutating func move(_ member: Int32, under parent: Int32) { parents[Int(member)] = parent }

  /// The members in hierarchical order: each parent's children by their sort values, then by their keys.
  ///
  /// - Complexity: O(*n* log *n*).
  func inOrder() -> [Int32] {
    let shape = ChildBuckets(parents: parents)
    var sorted = shape.members
    for bucket in shape.buckets where bucket.count > 1 {
      sorted[bucket].sort { left, right in
        let (left, right) = (Int(left), Int(right))
        if sorts[left] != sorts[right] { return order.areInOrder(sorts[left], sorts[right]) }
        return order.areInOrder(keys[left], keys[right])
      }
    }
    var result: [Int32] = []
    result.reserveCapacity(count)
    var waiting = Array(sorted[shape.buckets[0]].reversed())
    while let next = waiting.popLast() {
      result.append(next)
      waiting.append(contentsOf: sorted[shape.buckets[Int(next) + 1]].reversed())
    }
    return result
  }
}
