/// A section as a format of dates.
struct DateLayout {
  let pieces: [FormatPiece]
  let conventions: FormatConventions

  /// The moment as the section writes it.
  ///
  /// `m` is the minute where it follows the hour; a half of the day makes the clock one of twelve hours.
  func text(of moment: DateTime) -> String {
    let hasHalves = pieces.contains { if case .date(.halfOfDay) = $0.kind { true } else { false } }
    var previous: DatePart?
    var text = ""
    for piece in pieces {
      switch piece.kind {
      case .date(let part):
        let afterHour = previous == .hour || previous == .twoDigitHour
        let meant: DatePart =
          switch part {
          case .month where afterHour: .minute
          case .twoDigitMonth where afterHour: .twoDigitMinute
          default: part
          }
        text += self.text(of: meant, of: moment, onTwelveHours: hasHalves)
        previous = part
      case .dateSeparator: text += conventions.dateSeparator
      case .timeSeparator: text += conventions.timeSeparator
      default: text += piece.source
      }
    }
    return text
  }

  private func text(of part: DatePart, of moment: DateTime, onTwelveHours: Bool) -> String {
    let hour = onTwelveHours ? (moment.hour + 11) % 12 + 1 : moment.hour
    return switch part {
    case .general: conventions.generalText(of: moment)
    case .day: String(moment.day)
    case .twoDigitDay: moment.day.padded(to: 2)
    case .shortWeekday: conventions.shortWeekdays[moment.weekday() - 1]
    case .weekday: conventions.weekdays[moment.weekday() - 1]
    case .shortDate: conventions.text(of: moment, as: conventions.shortDate)
    case .completeDate: conventions.text(of: moment, as: conventions.completeDate)
    case .weekdayNumber: String(moment.weekday())
    case .week: String(moment.weekOfYear())
    case .month: String(moment.month)
    case .twoDigitMonth: moment.month.padded(to: 2)
    case .shortMonth: conventions.shortMonths[moment.month - 1]
    case .monthName: conventions.months[moment.month - 1]
    case .quarter: String(moment.quarter)
    case .dayOfYear: String(moment.dayOfYear)
    case .twoDigitYear: moment.year.wrapped(by: 100).padded(to: 2)
    case .year: moment.year.padded(to: 4)
    case .hour: String(hour)
    case .twoDigitHour: hour.padded(to: 2)
    case .minute: String(moment.minute)
    case .twoDigitMinute: moment.minute.padded(to: 2)
    case .second: String(moment.second)
    case .twoDigitSecond: moment.second.padded(to: 2)
    case .longTime: conventions.text(of: moment, as: conventions.longTime)
    case .halfOfDay(let initial, let lowercase): halfOfDay(of: moment, initial: initial, lowercase: lowercase)
    }
  }

  private func halfOfDay(of moment: DateTime, initial: Bool, lowercase: Bool) -> String {
    let name = conventions.halvesOfDay[moment.hour < 12 ? 0 : 1]
    let written = initial ? String(name.prefix(1)) : name
    return lowercase ? written.lowercased() : written
  }
}

extension FormatConventions {
  /// A moment in a format of this language.
  func text(of moment: DateTime, as format: String) -> String {
    FormatString(format, conventions: self).text(of: .date(moment))
  }

  /// The general format of dates: the day without midnight, the time of day without the day from which Visual Basic
  /// counts, or both.
  func generalText(of moment: DateTime) -> String {
    let hasDay = moment.serial.rounded(.down) != 0
    let hasTime = moment.millisecondOfDay != 0
    let day = hasDay || !hasTime ? [text(of: moment, as: shortDate)] : []
    return (day + (hasTime ? [text(of: moment, as: longTime)] : [])).joined(separator: " ")
  }
}
