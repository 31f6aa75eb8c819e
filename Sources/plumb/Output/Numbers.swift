import Foundation

extension Int {
  /// The number with thousands set apart, the same in every locale.
  var grouped: String { formatted(.number.locale(Locale(identifier: "en_GB"))) }
}

extension Double {
  /// A length of time in seconds, short: `0.42 s`, `12.5 s`.
  var secondsText: String { String(format: self < 10 ? "%.2f s" : "%.1f s", self) }
}
