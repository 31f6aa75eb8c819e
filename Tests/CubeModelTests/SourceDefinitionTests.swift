import Foundation
import OrderedCollections
import Testing

@testable import CubeModel

@Suite("Reading sources of every kind")
struct SourceDefinitionTests {
  private static let path = "Cubes/sources/tickets.yaml"

  /// The shop's definitions with one source more.
  private static func definitions(_ source: String) -> DefinitionTexts {
    var definitions = DefinitionTexts.shop
    _ = definitions.set(path, to: source)
    return definitions
  }

  private func read(_ source: String) throws -> SourceDefinition {
    let log = MistakeLog()
    let model = try Model(reading: Self.definitions(source).roots(log), log, hash: "")
    return try #require(model.sources["tickets"])
  }

  private static let service = """
    source: tickets
    connector: http
    url: https://tickets.example.com/v2
    token: {environment: TICKETS_TOKEN, file: /etc/tickets.token, header: X-Api-Key, prefix: ""}
    headers: {Api-Version: 2025-01-01}
    pages: {cursor: meta.next, parameter: cursor}
    timeout: 30 seconds
    retries: 2
    longest_wait: 1 hour
    time_zone: Europe/London
    tables:
      ticket:
        path: tickets.json
        rows: data.tickets
        total: meta.count
        query: {include: users}
        since: {parameter: updated_after, format: unix seconds}
        key: [id]
        changes: {mark: updated_at, overlap: 1 hour}
        columns:
          id: integer
          requester: {type: text, path: requester.name, may_be_absent: true}
          updated_at: timestamp
      agent:
        pages: {page: page, first: 0, size: 50, size_parameter: per_page}
        key: [id]
        changes: full compare
        columns: {id: integer}
    """

  @Test("a source by HTTP is read with its token's place, its pages and its patience")
  func http() throws {
    let source = try read(Self.service)
    guard case .http(let service) = source.connector else {
      Issue.record("the connector is \(source.connector)")
      return
    }
    #expect(service.url == "https://tickets.example.com/v2")
    #expect(
      service.token
        == .init(
          place: SecretPlace(environment: "TICKETS_TOKEN", file: "/etc/tickets.token"), header: "X-Api-Key", prefix: "")
    )
    #expect(service.headers == ["Api-Version": "2025-01-01"])
    #expect(service.timeoutSeconds == 30 && service.retries == 2 && service.longestWaitSeconds == 3_600)
    #expect(service.timeZone == "Europe/London")
    let ticket = try #require(source.tables["ticket"])
    #expect(ticket.location == "tickets.json")
    #expect(
      ticket.request
        == JSONRequest(
          rows: "data.tickets", total: "meta.count", query: ["include": "users"],
          pages: .cursor(path: "meta.next", parameter: "cursor"),
          since: .init(parameter: "updated_after", format: .unixSeconds)))
    #expect(ticket.columns["requester"]?.path == "requester.name")
    #expect(ticket.columns["requester"]?.mayBeAbsent == true)
    #expect(
      source.tables["agent"]?.request?.pages == .page(parameter: "page", first: 0, size: 50, sizeParameter: "per_page"))
  }

  @Test("a MariaDB source and a Salesforce export say where they are and where the password is kept")
  func databases() throws {
    let tables = "tables: {a: {key: [id], changes: full compare, columns: {id: text}}}"
    let database = try read(
      "source: tickets\nconnector: mariadb\nenvironment: CRM_URL\npassword: {file: crm.password}\n"
        + "time_zone: Asia/Shanghai\n" + tables)
    #expect(
      database.connector
        == .mariaDB(environment: "CRM_URL", password: SecretPlace(file: "crm.password"), timeZone: "Asia/Shanghai"))
    let export = try read(
      "source: tickets\nconnector: salesforce export\nfolder: export\nencoding: iso-8859-1\n"
        + "tables: {a: {object: Account, key: [id], changes: full compare, columns: {id: text}}}")
    #expect(export.connector == .salesforceExport(environment: nil, folder: "export", encoding: .latin1))
    #expect(export.tables["a"]?.location == "Account")
  }

  @Test("a dialect may pass other columns over, read nulls in quotes, and moments with decimals")
  func dialect() throws {
    let source = try read(
      "source: tickets\nconnector: files\nfolder: x\ndialect: {quoted_nulls: true, other_columns: pass over, "
        + "timestamp_format: \"yyyy-mm-ddTHH:MM:SS.FFFZ\"}\n"
        + "tables: {a: {key: [id], changes: full compare, columns: {id: text}}}")
    guard case .files(_, _, let dialect) = source.connector else {
      Issue.record("the connector is \(source.connector)")
      return
    }
    #expect(dialect.quotedNulls && dialect.allowsOtherColumns)
    #expect(dialect.timestampFormat == "yyyy-mm-ddTHH:MM:SS.FFFZ")
  }

  @Test("what a service lacks, or has in the wrong place, is told where it stands")
  func mistakes() throws {
    let definitions = Self.definitions(Self.service)
    try DefinitionTexts.expect(
      "a source by HTTP needs the key 'url' or 'environment'.", of: definitions, in: Self.path,
      replacing: "source: tickets\nconnector: http\nurl: https://tickets.example.com/v2\n",
      with: "1️⃣source: tickets\nconnector: http\n")
    try DefinitionTexts.expect(
      "a secret needs the key 'environment' or 'file'.", of: definitions, in: Self.path,
      replacing: "token: {environment: TICKETS_TOKEN, file: /etc/tickets.token, header: X-Api-Key, prefix: \"\"}",
      with: "token: 1️⃣{header: X-Api-Key}")
    try DefinitionTexts.expect(
      "the header 'authorization' carries secrets; say with 'token' where they are kept.", of: definitions,
      in: Self.path, replacing: "headers: {Api-Version: 2025-01-01}", with: "headers: {1️⃣authorization: Bearer x}")
    try DefinitionTexts.expect(
      "column 'updated_at' is a moment, and 'since' writes numbers (format 'number').", of: definitions, in: Self.path,
      replacing: "since: {parameter: updated_after, format: unix seconds}",
      with: "since: 1️⃣{parameter: updated_after, format: number}")
    try DefinitionTexts.expect(
      "'since' asks for changes behind a mark, and the table's changes have none.", of: definitions, in: Self.path,
      replacing: """
        since: {parameter: updated_after, format: unix seconds}
            key: [id]
            changes: {mark: updated_at, overlap: 1 hour}
        """,
      with: """
        since: 1️⃣{parameter: updated_after, format: unix seconds}
            key: [id]
            changes: full compare
        """)
  }

  @Test("a token or a password that is written into a definition is no key that there is")
  func secretsInText() {
    for source in [
      Self.service.replacing("environment: TICKETS_TOKEN", with: "value: t0k3n"),
      "source: tickets\nconnector: mariadb\nenvironment: U\npassword: t0k3n\n"
        + "tables: {a: {key: [id], changes: full compare, columns: {id: text}}}",
    ] {
      let mistakes = Self.definitions(source).mistakes()
      #expect(mistakes.count == 1)
      #expect(!mistakes.joined().contains("t0k3n"), "\(mistakes)")
    }
  }
}
