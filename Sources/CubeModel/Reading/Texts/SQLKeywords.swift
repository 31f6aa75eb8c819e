/// The words of PostgreSQL's expressions that name no column when they stand alone: keywords, types, fields of dates.
enum SQLKeywords {
  static let all = Set((keywords + types + fields).split(separator: " ").map(String.init))

  private static let keywords = """
    all and any array as asc asymmetric at between both by case cast collate cross current_catalog current_date \
    current_role current_schema current_time current_timestamp current_user default desc distinct else end escape \
    except exclude exists false fetch filter first following for from full group groups grouping having ilike in inner \
    intersect into is isnull join last lateral leading left like limit local localtime localtimestamp materialized \
    natural normalized not notnull null nulls of offset on only operator or order others outer over overlaps overlay \
    partition placing preceding range right row rows session_user similar some symmetric table then ties to trailing \
    true unbounded union unknown user using values variadic when where window with within without zone
    """

  private static let types = """
     bigint bit bool boolean bytea char character cidr date daterange decimal double float float4 float8 inet int int2 \
    int4 int4range int8 int8range integer interval json jsonb macaddr money name numeric numrange oid point precision \
    real smallint text time timestamp timestamptz timetz tsrange tstzrange tsvector uuid varchar varying xml
    """

  private static let fields = """
     century day days decade dow doy epoch hour hours isodow isoyear julian microsecond microseconds millennium \
    millisecond milliseconds minute minutes month months quarter second seconds timezone week weeks year years
    """
}
