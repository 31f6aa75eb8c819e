internal import Foundation
internal import VisualBasic

extension DateTime {
  /// What clock and calendar say in the time zone of the machine.
  static var current: DateTime {
    let date = Date()
    let seconds = date.timeIntervalSince1970 + Double(TimeZone.current.secondsFromGMT(for: date))
    return DateTime(clampingMilliseconds: Int64(seconds * 1000))
  }
}
