import StarSchema

/// What a scalar of the definitions must look like.
enum ScalarForm: Sendable, Hashable {
  /// Any text but the empty one.
  case text
  /// Any text, the empty one too.
  case anyText
  /// The name of something that the definitions define or refer to.
  case name
  /// A name that becomes part of the warehouse's own tables and columns.
  case identifier
  /// The name of a page, which becomes part of a file's name.
  case pageName
  /// A whole number.
  case integer(ClosedRange<Int>)
  /// A number.
  case number(ClosedRange<Double>)
  /// `true` or `false`.
  case boolean
  /// A day of the calendar.
  case day
  /// A language's code.
  case language
  /// One of a few words.
  case choice([String])
  /// A column's type.
  case columnType
  /// How numbers are written.
  case numberFormat
  /// Arithmetic over measures.
  case formula
  /// An SQL expression or condition.
  case sql
  /// An expression or a name in MDX; whoever opens the cube reads it.
  case mdx
  /// How cells are written: the Visual Basic format language, or the name of a format.
  case cellFormat
  /// `schema.table`.
  case tableName
  /// `source.table as alias`.
  case stagedTable
  /// `Dimension.Level`.
  case levelPath
  /// `1 day`.
  case timeSpan
  /// `12 months`.
  case months
  /// One ASCII character.
  case character
  /// The pattern of dates in files.
  case datePattern
  /// The pattern of timestamps in files.
  case timestampPattern
  /// A time zone of the time zone database.
  case timeZone
  /// A time of day.
  case timeOfDay

  /// The form in words, with its article.
  var phrase: String {
    switch self {
    case .text, .anyText: "a text"
    case .name, .identifier, .pageName: "a name"
    case .integer: "a whole number"
    case .number: "a number"
    case .boolean: "true or false"
    case .day: "a day such as 2025-02-28"
    case .language: "a language's code such as en"
    case .choice(let words): words.count == 1 ? "'\(words[0])'" : "one of \(words.joined(separator: ", "))"
    case .columnType: "a type"
    case .numberFormat: "a number format"
    case .formula: "a formula"
    case .sql: "an SQL expression"
    case .mdx: "an MDX expression"
    case .cellFormat: "a format"
    case .tableName: "a table such as public.store"
    case .stagedTable: "a staged table such as crm.account as a"
    case .levelPath: "a level such as Office.Country"
    case .timeSpan: "a span of time such as 1 day"
    case .months: "a period such as 12 months"
    case .character: "a character"
    case .datePattern: "a pattern of dates"
    case .timestampPattern: "a pattern of timestamps"
    case .timeZone: "a time zone such as Europe/London"
    case .timeOfDay: "a time of day such as 09:00"
    }
  }

  /// The form in words for several of them.
  var plural: String {
    switch self {
    case .text, .anyText: "texts"
    case .name, .identifier, .pageName: "names"
    case .integer, .number: "numbers"
    case .day: "days"
    case .language: "languages' codes"
    case .columnType: "types"
    case .numberFormat: "number formats"
    case .sql: "SQL expressions"
    case .mdx: "MDX expressions"
    case .cellFormat: "formats"
    case .tableName: "tables"
    default: "values, each \(phrase)"
    }
  }
}
