extension SecretPlace {
  /// Reads where a secret is kept; nil where nothing is said.
  init?(reading node: DefinitionNode) {
    guard node.exists else { return nil }
    self.init(environment: node["environment"].text, file: node["file"].text)
  }
}

extension HTTPServiceDefinition {
  /// Reads a service.
  init(reading node: DefinitionNode) {
    let tokenNode = node["token"]
    let token = SecretPlace(reading: tokenNode).map { place in
      var token = Token(place: place)
      token.header = tokenNode["header"].text ?? token.header
      token.prefix = tokenNode["prefix"].spelling ?? token.prefix
      return token
    }
    self.init(
      url: node["url"].text, environment: node["environment"].text, token: token,
      headers: node["headers"].map { $0.value.spelling ?? "" }, pages: JSONPaging(reading: node["pages"]))
    timeoutSeconds = node["timeout"].seconds ?? timeoutSeconds
    retries = node["retries"].integer ?? retries
    longestWaitSeconds = node["longest_wait"].seconds ?? longestWaitSeconds
    timeZone = node["time_zone"].text ?? timeZone
  }
}

extension JSONRequest {
  /// Reads how a table's rows are asked for.
  init(reading node: DefinitionNode) {
    let since = node["since"]
    self.init(
      rows: node["rows"].text, total: node["total"].text, query: node["query"].map { $0.value.spelling ?? "" },
      pages: JSONPaging(reading: node["pages"]),
      since: since["parameter"].text.map { Since(parameter: $0, format: since["format"].choice() ?? .iso8601) })
  }
}

extension JSONPaging {
  /// Reads how pages follow each other; nil where nothing is said.
  init?(reading node: DefinitionNode) {
    let sizeParameter = node["size_parameter"].text
    if let path = node["cursor"].text, let parameter = node["parameter"].text {
      self = .cursor(path: path, parameter: parameter)
    } else if let path = node["link"].text {
      self = .link(path: path == "header" ? nil : path)
    } else if let parameter = node["offset"].text, let size = node["size"].integer {
      self = .offset(parameter: parameter, size: size, sizeParameter: sizeParameter)
    } else if let parameter = node["page"].text, let size = node["size"].integer {
      self = .page(
        parameter: parameter, first: node["first"].integer ?? 1, size: size, sizeParameter: sizeParameter)
    } else {
      return nil
    }
  }
}

extension DefinitionNode {
  /// A span of time in seconds.
  fileprivate var seconds: Int? {
    text.flatMap { try? TimeSpan.seconds($0) }
  }
}
