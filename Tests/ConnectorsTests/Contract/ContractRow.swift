/// A row of the table that every connector is asked for in its contract; moments in UTC.
struct ContractRow: Equatable, CustomStringConvertible {
  var id: Int
  var name: String?
  var amount: String?
  var won: Bool?
  var closed: String?
  var seen: String?

  var description: String {
    [
      String(id), name ?? "-", amount ?? "-", won.map { $0 ? "t" : "f" } ?? "-", closed ?? "-", seen ?? "-",
    ].joined(separator: " | ")
  }

  /// The values in the columns' order, in one spelling.
  var values: [String?] { [String(id), name, amount, won.map { $0 ? "true" : "false" }, closed, seen] }

  /// Nulls, signs that mean something in one format or another, and the ends of what the types hold.
  static let sample = [
    ContractRow(
      id: 1, name: "Plain", amount: "12.50", won: true, closed: "2025-03-01", seen: "2025-03-01 10:00:00"),
    ContractRow(
      id: 2, name: "O'Brien \"& Sons\", back\\slash\ttab\nline 客户 😀", amount: "-0.01", won: false,
      closed: "2024-02-29", seen: "2025-03-01 11:30:00"),
    ContractRow(id: 3, name: nil, amount: nil, won: nil, closed: nil, seen: nil),
    ContractRow(
      id: 9_007_199_254_740_993, name: "  null  ", amount: "99999999.99", won: true, closed: "0001-01-01",
      seen: "2025-03-01 12:00:00"),
  ]

  /// Many rows, for what happens on the way.
  static func many(_ count: Int) -> [ContractRow] {
    (1...count).map { number in
      ContractRow(
        id: number, name: "row \(number) " + String(repeating: "x", count: 100), amount: "1.25", won: true,
        closed: "2025-03-01", seen: "2025-03-01 10:00:00")
    }
  }
}
