import CLibPQ
import Wording

extension ServerAddress {
  /// The address that a URL (`postgresql://user:password@host:5432/database?sslmode=require`) or a libpq connection
  /// string (`host=… dbname=…`) names.
  ///
  /// - Parameter url: the URL or string, as in `PLUMB_DATABASE_URL`.
  /// - Throws: ``PostgresError`` of kind `input`, without the text of the URL, which may hold a password.
  public init(url: String) throws(PostgresError) {
    if url.utf8.contains(0) || url.isEmpty { throw Self.unreadable }
    let known = Self.knownParameters
    for name in Self.queryParameters(of: url) where !known.contains(name) && name != "ssl" {
      var error = PostgresError(.input, "the database URL has a parameter '\(name)' that PostgreSQL does not know")
      error.hint = NearestName(to: name, among: known.sorted()).map { "Did you mean '\($0.name)'?" }
      throw error
    }
    // What libpq complains of may quote the URL with its password, so its words are dropped.
    guard let options = PQconninfoParse(url, nil) else { throw Self.unreadable }
    defer { PQconninfoFree(options) }
    var parameters: [String: String] = [:]
    var option = options
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.val { parameters[String(cString: keyword)] = String(cString: value) }
      option += 1
    }
    self.init(parameters: parameters)
  }

  private static var unreadable: PostgresError {
    PostgresError(
      .input,
      "the database URL cannot be read; expected 'postgresql://user:password@host:5432/database', "
        + "special characters in user and password percent-encoded")
  }

  private static var knownParameters: Set<String> {
    guard let options = PQconndefaults() else { return [] }
    defer { PQconninfoFree(options) }
    var names: Set<String> = []
    var option = options
    while let keyword = option.pointee.keyword {
      names.insert(String(cString: keyword))
      option += 1
    }
    return names
  }

  /// The names after `?` of a URL; none of a connection string.
  private static func queryParameters(of url: String) -> [String] {
    guard url.hasPrefix("postgres"), url.contains("://"), let question = url.lastIndex(of: "?") else { return [] }
    return url[url.index(after: question)...].split(separator: "&").compactMap { pair in
      pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).first.map(String.init)
    }
  }
}
