import Foundation

extension Int {
  /// So many of a thing in words: `1 source`, `2 sources`.
  func of(_ thing: String) -> String { "\(grouped) \(thing)\(self == 1 ? "" : "s")" }

  /// The number with thousands set apart, the same in every locale.
  var grouped: String { formatted(.number.locale(Locale(identifier: "en_GB"))) }
}

extension Double {
  /// A length of time in seconds, short: `0.42 s`, `12.5 s`.
  var secondsText: String { String(format: self < 10 ? "%.2f s" : "%.1f s", self) }
}
