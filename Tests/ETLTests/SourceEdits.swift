import Foundation
import TestSupport

/// Edits of the changing shop's source, drawn by a seed: new rows, changes of any column, moves to other parents, rows that
/// go and come back, history that is told late.
struct SourceEdits {
  /// How a table's rows go.
  private enum Going {
    case deleted
    case flagged
    case tombstoned
  }

  /// A column and what is drawn for it in the row of a key.
  private typealias Column = (name: String, value: @Sendable (inout SeededGenerator, Int) -> String)

  private struct Table: Sendable {
    let name: String
    let key: String
    let ids: ClosedRange<Int>
    let columns: [Column]
    var going = Going.deleted
    var isMarked = false
  }

  private var random: SeededGenerator
  private var moment = 0

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// Rows for most keys of every table.
  mutating func fill() -> [String] {
    // One is always there: that no row comes at all is not taken for all having gone.
    ["insert into crm.deletion values (0, 'none', 0)"]
      + Self.tables.flatMap { table in
        table.ids.compactMap { id in
          id == table.ids.lowerBound || random.chance(3, in: 4) ? put(id, in: table) : nil
        }
      }
  }

  /// The next edit.
  mutating func next() throws -> [String] {
    let table = try random.pick(Self.tables)
    let id = Int.random(in: table.ids, using: &random)
    switch Int.random(in: 0..<8, using: &random) {
    case 0, 1: return [put(id, in: table)]
    case 2 where id != table.ids.lowerBound: return [take(id, of: table)]
    case 3 where table.going != .deleted: return bring(id, back: table)
    default:
      let column = try random.pick(table.columns)
      let mark = table.isMarked ? ", modified_at = \(nextMoment())" : ""
      return [
        "update crm.\(table.name) set \(column.name) = \(column.value(&random, id))\(mark) where \(table.key) = \(id)"
      ]
    }
  }

  private mutating func put(_ id: Int, in table: Table) -> String {
    var values = table.columns.map { ($0.name, $0.value(&random, id)) }
    if table.isMarked { values.append(("modified_at", nextMoment())) }
    let names = values.map(\.0).joined(separator: ", ")
    let updates = values.map { "\($0.0) = excluded.\($0.0)" }.joined(separator: ", ")
    return """
      insert into crm.\(table.name) (\(table.key), \(names)) values (\(id), \(values.map(\.1).joined(separator: ", ")))
      on conflict (\(table.key)) do update set \(updates)
      """
  }

  private mutating func take(_ id: Int, of table: Table) -> String {
    switch table.going {
    case .deleted: "delete from crm.\(table.name) where \(table.key) = \(id)"
    case .flagged:
      "update crm.\(table.name) set is_deleted = true, modified_at = \(nextMoment()) where \(table.key) = \(id)"
    case .tombstoned:
      "insert into crm.deletion values (\(id), '\(random.chance(5, in: 6) ? table.name : "other")', \(id)) on conflict do nothing"
    }
  }

  private mutating func bring(_ id: Int, back table: Table) -> [String] {
    if table.going == .tombstoned { return ["delete from crm.deletion where deletion_id = \(id)"] }
    return [
      "update crm.\(table.name) set is_deleted = false, modified_at = \(nextMoment()) where \(table.key) = \(id)"
    ]
  }

  private mutating func nextMoment() -> String {
    moment += 1
    return "'2025-01-01 00:00 UTC'::timestamptz + interval '1 minute' * \(moment)"
  }

  private static func number(_ range: ClosedRange<Int>, orNullIn share: Int = 8)
    -> @Sendable (inout SeededGenerator, Int)
    -> String
  {
    { random, _ in random.chance(1, in: share) ? "null" : String(Int.random(in: range, using: &random)) }
  }

  private static func day(orNullIn share: Int = 8) -> @Sendable (inout SeededGenerator, Int) -> String {
    { random, _ in
      random.chance(1, in: share) ? "null" : "date '2025-01-01' + \(Int.random(in: 0..<59, using: &random))"
    }
  }

  private static func word(_ words: [String]) -> @Sendable (inout SeededGenerator, Int) -> String {
    { random, _ in words.randomElement(using: &random).map { "'\($0)'" } ?? "null" }
  }

  private static let note: Column = ("note", word(["a", "b"]))

  /// Members with numbers above those of their tables are known to facts only.
  private static let tables = [
    Table(
      name: "region", key: "region_id", ids: 1...3, columns: [("country", word(["DE", "CN", "XX"])), note]),
    Table(
      name: "customer", key: "customer_id", ids: 1...6,
      columns: [
        ("region_id", number(1...4)), ("parent_id", number(1...7, orNullIn: 3)),
        // Into those before alone, so that there is no circle.
        (
          "merged_into",
          { random, id in
            id > 1 && random.chance(1, in: 3) ? String(Int.random(in: 1..<id, using: &random)) : "null"
          }
        ), ("since", day()), ("name", word(["Acme", "Bolt", "Cedar & Co"])), ("tier", word(["Key", "Base", "New"])),
        note,
      ], going: .flagged, isMarked: true),
    Table(
      name: "tier", key: "tier_id", ids: 1...15,
      columns: [
        ("customer_id", number(1...6)),
        // Of its own, so that no two rows tell of one day.
        ("valid_from", { random, id in "date '2025-01-01' + \(id * 4 - Int.random(in: 0..<4, using: &random))" }),
        ("tier", word(["Key", "Base", "New"])), note,
      ]),
    Table(
      name: "product", key: "product_id", ids: 1...4,
      columns: [("line", word(["Saws", "Files"])), ("price", number(1...9)), note]),
    Table(name: "rate", key: "product_id", ids: 1...5, columns: [("factor", number(1...3)), note]),
    Table(
      name: "sale", key: "sale_id", ids: 1...12,
      columns: [
        ("customer_id", number(1...7)), ("payer_id", number(1...8)), ("product_id", number(1...5)), ("sold_on", day()),
        ("amount", number(1...99)), note,
      ]),
    Table(
      name: "item", key: "item_id", ids: 1...12,
      columns: [("sale_id", number(1...12)), ("product_id", number(1...5)), ("quantity", number(1...4)), note],
      going: .tombstoned, isMarked: true),
    Table(
      name: "visit", key: "visit_id", ids: 1...10,
      columns: [("customer_id", number(1...6)), ("seen_on", day()), ("minutes", number(5...90)), note], isMarked: true),
    Table(
      name: "reply", key: "reply_id", ids: 1...10,
      columns: [("visit_id", number(1...10)), ("score", number(1...5)), note]),
  ]
}
