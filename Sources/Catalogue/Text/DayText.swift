/// A day as people read it.
enum DayText {
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  /// A day such as `2026-12-31` in words; a text that is none stays as it is.
  static func text(_ day: String, in language: CatalogueLanguage) -> String {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, months.indices.contains(parts[1] - 1) else { return day }
    switch language {
    case .english: return "\(parts[2])\u{00A0}\(months[parts[1] - 1])\u{00A0}\(parts[0])"
    case .chinese: return "\(parts[0])年\(parts[1])月\(parts[2])日"
    }
  }
}
