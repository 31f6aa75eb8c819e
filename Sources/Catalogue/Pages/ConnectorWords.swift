import CubeModel

/// How a source is read, in words.
///
/// Addresses are named by the variable that holds them, never said themselves.
struct ConnectorWords {
  let site: Site

  /// What is known of a connector: its kind, and where its address is kept.
  func facts(of connector: SourceDefinition.Connector) -> [(term: Prose, detail: Prose)] {
    let kind = site.say(.readFrom)
    switch connector {
    case .postgreSQL(let environment, let database, let schema):
      let own = database.map { site.say(.elseDatabase, ["database": .code($0)]) }
      return [
        (kind, site.say(.postgreSQL, ["schema": .code(schema)])),
        (site.say(.address), held(in: environment) + (own.map { .below(.muted($0)) } ?? .empty)),
      ]
    case .files(let environment, let folder, let dialect):
      let delimiter = dialect.delimiter == "\t" ? "tab" : dialect.delimiter
      return [
        (kind, site.say(.files)),
        (
          site.say(.written),
          site.say(.dialect, ["encoding": Prose(dialect.encoding.rawValue), "delimiter": .code(delimiter)])
        ),
      ] + place(environment, folder)
    case .salesforceExport(let environment, let folder, _):
      return [(kind, site.say(.salesforce))] + place(environment, folder)
    case .mariaDB(let environment, _, let timeZone):
      return [
        (kind, site.say(.mariaDB)), (site.say(.address), held(in: environment)),
        (site.say(.timeZone), Prose(timeZone)),
      ]
    case .http(let service):
      return [(kind, site.say(.service))] + (service.environment.map { [(site.say(.address), held(in: $0))] } ?? [])
    }
  }

  private func place(_ environment: String?, _ folder: String?) -> [(term: Prose, detail: Prose)] {
    let parts = [folder.map { Prose.code($0) }, environment.map { held(in: $0) }].compactMap(\.self)
    return parts.isEmpty ? [] : [(site.say(.folder), .lines(parts))]
  }

  private func held(in environment: String) -> Prose { site.say(.inVariable, ["variable": .code(environment)]) }
}
