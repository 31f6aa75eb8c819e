/// The functions of PostgreSQL of which it is known what null and groups of rows do to them.
enum SQLFunctions {
  /// Aggregates, of which all but those of ``keepingNull`` pass over rows where their first argument is null.
  static let aggregates = words(
    """
    count sum min max avg bool_and bool_or every bit_and bit_or stddev stddev_pop stddev_samp variance var_pop var_samp \
    string_agg array_agg
    """)

  /// Aggregates that take null as a value like any other.
  static let keepingNull: Set = ["array_agg"]

  /// Functions of one row that are null wherever an argument is.
  static let strict = words(
    """
    abs age ceil ceiling char_length date_part date_trunc div exp extract floor initcap left length ln lower make_date \
    mod power replace right round sign split_part sqrt strpos substr to_char to_date to_number trunc upper
    """)

  /// Other functions of one row.
  static let others = words(
    "btrim coalesce concat concat_ws format greatest least ltrim now nullif position rtrim substring trim")

  /// Types whose values are made of others in such a way that null stays null.
  static let types = words(
    """
    bigint boolean date decimal double float8 int int4 int8 integer interval numeric real smallint text time timestamp \
    timestamptz
    """)

  private static func words(_ text: String) -> Set<String> { Set(text.split(separator: " ").map(String.init)) }
}
