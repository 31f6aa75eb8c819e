/// A piece of a format string: what it can stand for, and how it was written.
///
/// Which meaning holds depends on the value: in a format of numbers `d` is a letter, in a format of dates `0` is one.
struct FormatPiece: Hashable {
  enum Kind: Hashable {
    /// Written as it stands, in every format.
    case literal
    /// `0` and `#`: a digit that is always written, or only where there is one.
    case digit(isRequired: Bool)
    case point
    case comma
    case percent
    /// `E+`, `E-`: whether a plus is written, and the zeros that follow.
    case exponent(writesPlus: Bool, digits: Int)
    /// `¤`: the symbol of the currency.
    case currency
    case dateSeparator
    case timeSeparator
    case date(DatePart)
    /// `@` and `&`: a character, or a space, or nothing.
    case character(orSpace: Bool)
    case lowercase
    case uppercase
    case fillFromLeft
  }

  let kind: Kind
  let source: String
}

/// A part of a day or a time of day that a format writes.
enum DatePart: Hashable {
  case general
  case day, twoDigitDay, shortWeekday, weekday, shortDate, completeDate
  case weekdayNumber, week
  case month, twoDigitMonth, shortMonth, monthName
  case quarter
  case dayOfYear, twoDigitYear, year
  case hour, twoDigitHour, minute, twoDigitMinute, second, twoDigitSecond, longTime
  /// `AM/PM`, `A/P`: a half of the day, by its first letter only or not, in capitals or not.
  case halfOfDay(initial: Bool, lowercase: Bool)
}
