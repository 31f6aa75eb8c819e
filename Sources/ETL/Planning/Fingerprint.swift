internal import CubeModel
internal import OrderedCollections
internal import Postgres
internal import StarSchema

/// A short text that changes when what a row is made of changes; captions do not count.
enum Fingerprint {
  static func of(_ table: SourceTable, in source: SourceDefinition) -> String {
    let dialect = source.landsText ? String(describing: source.dialect) : "database"
    var table = table
    table.checks = []
    return checksum(String(describing: table) + dialect)
  }

  static func of(_ dimension: DimensionDefinition, in model: Model) -> String {
    let attributes = dimension.attributes.map { name, attribute in
      let clock = attribute.clock.map { " \($0) \(attribute.clockFact?.rawValue ?? "")" } ?? ""
      return "\(name) \(attribute.type) \(attribute.history)\(clock)"
    }
    let asksClocks = dimension.attributes.values.contains { $0.clock != nil } || asksClocks(dimension.origin)
    let calendar = dimension.origin == .calendar ? model.calendar.map(of) ?? "" : ""
    return checksum(
      "\(dimension.naturalKey) \(attributes) \(dimension.origin) \(calendar)\(asksClocks ? clocks(of: model) : "")"
        + "\(dimension.merges) \(dimension.matchRules)")
  }

  static func of(_ star: StarDefinition, in model: Model) -> String {
    let roles = star.roles.map { "\($0.key) \($0.value.dimension)" }
    let measures = star.measureColumns.map { "\($0.key) \($0.value.type)" }
    return checksum("\(star.key) \(roles) \(measures) \(star.loads)\(asksClocks(star.loads) ? clocks(of: model) : "")")
  }

  /// Whether expressions of loads ask clocks.
  private static func asksClocks(_ loads: Any) -> Bool {
    let text = String(describing: loads)
    return BusinessClock.functions.contains(where: text.contains)
  }

  private static func clocks(of model: Model) -> String {
    guard let calendar = model.calendar else { return "" }
    let clocks = calendar.clocks.map { name, clock in
      "\(name) \(clock.timeZone) \(clock.shifts) \(clock.holidays.sorted { $0.key < $1.key }) "
        + "\(clock.movedDays.sorted { $0.key < $1.key })"
    }
    return " \(clocks) \(of(calendar))"
  }

  private static func of(_ calendar: CalendarDefinition) -> String {
    let holidays = calendar.holidays.keys.sorted()
    return checksum(
      "\(calendar.firstDay) \(calendar.lastDay) \(calendar.fiscalYearStartMonth) \(calendar.workingWeekdays) \(holidays)"
    )
  }

  static func of(_ statement: SQL) -> String { checksum(statement.text) }

  static func of(_ view: ViewDefinition) -> String {
    checksum(view.statements.joined(separator: ";"))
  }

  /// FNV-1a, twice from different starts: enough to tell definitions apart, and the same on every machine.
  private static func checksum(_ text: String) -> String {
    var first: UInt64 = 0xcbf2_9ce4_8422_2325
    var second: UInt64 = 0x9ae1_6a3b_2f90_404f
    for byte in text.utf8 {
      first = (first ^ UInt64(byte)) &* 0x100_0000_01b3
      second = (second &* 0x100_0000_01b3) ^ UInt64(byte)
    }
    return String(first, radix: 36) + "-" + String(second, radix: 36)
  }
}
