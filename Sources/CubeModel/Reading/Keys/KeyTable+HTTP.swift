extension KeyTable {
  /// A service that answers with JSON.
  static let http = KeyTable(
    "a source by HTTP",
    "A service that answers with pages of JSON. A request that failed for a reason that may pass is repeated; `429` and "
      + "`Retry-After` are honoured.",
    when: .value("http", of: "connector"),
    [
      sourceName, .caption("{en: Ticket service}"), sourceDescription, sourceOwner, connector("http"),
      DefinitionKey(
        "url", .scalar(.text), .optional,
        "The address that the tables' paths go on from. It or `environment` must be there.",
        example: "url: https://api.example.com/v2"),
      DefinitionKey(
        "environment", .scalar(.name), .optional, "The environment variable that names another address.",
        example: "environment: PLUMB_TICKETS_URL"),
      DefinitionKey(
        "token", .keys(.token), .optional, "The token that each request carries.",
        example: "token: {environment: PLUMB_TICKETS_TOKEN}"),
      DefinitionKey(
        "headers", .map(.name, of: .scalar(.anyText)), .optional, "Further headers of each request; nothing secret.",
        example: "headers: {Api-Version: 2025-01-01}"),
      DefinitionKey(
        "pages", .variants(paging), .optional, "How pages follow each other, where a table does not say.",
        example: "pages: {link: header}"),
      DefinitionKey(
        "timeout", .scalar(.timeSpan), .defaultsTo("60 seconds"), "How long one answer may take.",
        example: "timeout: 30 seconds"),
      DefinitionKey(
        "retries", .scalar(.integer(0...100)), .defaultsTo("6"),
        "How often a request is repeated after `429`, `5xx` or a broken connection.", example: "retries: 3"),
      DefinitionKey(
        "longest_wait", .scalar(.timeSpan), .defaultsTo("15 minutes"),
        "The longest that is waited before a request is repeated; a service that asks for more fails the run.",
        example: "longest_wait: 1 hour"),
      DefinitionKey(
        "time_zone", .scalar(.timeZone), .defaultsTo("UTC"), "The time zone of timestamps that do not name one.",
        example: "time_zone: Europe/London"),
      tables(of: .resource),
    ])

  /// A token.
  static let token = KeyTable(
    "a token", "Where a token is kept, and the header that carries it.",
    secretKeys + [
      DefinitionKey(
        "header", .scalar(.name), .defaultsTo("Authorization"), "The header.", example: "header: X-Api-Key"),
      DefinitionKey(
        "prefix", .scalar(.anyText), .defaultsTo("\"Bearer \""), "What stands before the token in the header.",
        example: "prefix: \"Token \""),
    ])

  /// A table of a service.
  static let resource = KeyTable(
    "a resource", "A list of a service, what its rows look like and what they must keep.",
    [
      DefinitionKey(
        "path", .scalar(.name), .defaultsTo("the name"), "The path below the source's address.",
        example: "path: tickets.json"),
      DefinitionKey(
        "rows", .scalar(.name), .defaultsTo("the body"), "The path to the list of rows in the body.",
        example: "rows: data.tickets"),
      DefinitionKey(
        "total", .scalar(.name), .optional,
        "The path to the number of all rows in the body of the first page; a run that comes to another number fails.",
        example: "total: meta.count"),
      DefinitionKey(
        "query", .map(.name, of: .scalar(.anyText)), .optional, "Parameters of each request.",
        example: "query: {include: users}"),
      DefinitionKey(
        "pages", .variants(paging), .defaultsTo("the source's, or one page"), "How pages follow each other.",
        example: "pages: {cursor: meta.next, parameter: cursor}"),
      DefinitionKey(
        "since", .keys(.since), .optional,
        "How the service is asked for changes; needs a mark in `changes`. Without it each run reads all rows.",
        example: "since: {parameter: updated_after}"),
    ] + rows(of: .jsonColumn) + [drift])

  /// How changes are asked for.
  static let since = KeyTable(
    "a since", "The parameter that asks for what has changed since the last mark, less its overlap.",
    [
      DefinitionKey(
        "parameter", .scalar(.name), .required, "The parameter's name.", example: "parameter: updated_after"),
      DefinitionKey(
        "format", .scalar(.choice(JSONRequest.SinceFormat.allCases.map(\.rawValue))), .defaultsTo("iso 8601"),
        "How the moment is written.", example: "format: unix seconds"),
    ])

  /// A column of a row of JSON.
  static let jsonColumn = KeyTable(
    "a JSON column",
    "A column's type, where its value is, and what it must keep. Objects and lists are read as text: as their JSON.",
    columnKeys + [
      DefinitionKey(
        "path", .scalar(.name), .defaultsTo("the name"),
        "The path to the value in a row, its steps separated by points; a number picks from a list.",
        example: "path: requester.name"),
      DefinitionKey(
        "may_be_absent", .scalar(.boolean), .defaultsTo("false"),
        "Whether all rows may be without it; otherwise a page of rows that all lack it fails the run.",
        example: "may_be_absent: true"),
    ])

  /// The ways in which pages follow each other.
  private static let paging = [cursorPages, linkedPages, offsetPages, numberedPages]

  private static let cursorPages = KeyTable(
    "pages by cursor", "The body names a cursor that the next request hands back; the last page has none.",
    when: .has("cursor"),
    [
      DefinitionKey(
        "cursor", .scalar(.name), .required, "The path to the cursor in the body.", example: "cursor: meta.next"),
      DefinitionKey(
        "parameter", .scalar(.name), .required, "The parameter that hands it back.", example: "parameter: cursor"),
    ])

  private static let linkedPages = KeyTable(
    "pages by link", "Each page names the address of the next one, on the same server.", when: .has("link"),
    [
      DefinitionKey(
        "link", .scalar(.name), .required,
        "The path to the address in the body, or `header` for the header `Link` with `rel=\"next\"`.",
        example: "link: links.next")
    ])

  private static let offsetPages = KeyTable(
    "pages by offset", "Requests count the rows to pass over; a page with fewer rows than its size is the last.",
    when: .has("offset"),
    [
      DefinitionKey(
        "offset", .scalar(.name), .required, "The parameter that counts rows, from 0 on.", example: "offset: offset")
    ] + pageSize)

  private static let numberedPages = KeyTable(
    "numbered pages", "Requests count the pages; a page with fewer rows than its size is the last.", when: .has("page"),
    [
      DefinitionKey("page", .scalar(.name), .required, "The parameter that counts pages.", example: "page: page"),
      DefinitionKey(
        "first", .scalar(.integer(0...1)), .defaultsTo("1"), "The first page's number.", example: "first: 0"),
    ] + pageSize)

  private static let pageSize: [DefinitionKey] = [
    DefinitionKey(
      "size", .scalar(.integer(1...1_000_000)), .required, "How many rows a page has.", example: "size: 100"),
    DefinitionKey(
      "size_parameter", .scalar(.name), .optional, "The parameter that asks for as many.",
      example: "size_parameter: limit"),
  ]
}
