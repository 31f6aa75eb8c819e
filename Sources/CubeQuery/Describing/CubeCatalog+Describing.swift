internal import MDX

extension CubeCatalog {
  /// Tells what a cube has.
  ///
  /// - Parameters:
  ///   - name: the cube's name, in upper or lower case.
  ///   - role: for whom; nil for one who sees all.
  ///   - language: the code of the captions' language.
  /// - Throws: `CubeQueryError` for a name that there is not, `CellSourceError`.
  public func description(
    ofCube name: String, role: String? = nil, language: String = "en"
  ) async throws -> CubeDescription {
    CubeScope(try await open(name, role: role, language: language)).cubeDescription
  }

  /// Tells what a name means in a cube: a dimension, hierarchy, level, member or named set.
  ///
  /// - Parameters:
  ///   - text: the name as MDX writes it: `[Store].[USA]`.
  ///   - cube: the cube's name, in upper or lower case.
  ///   - role: for whom; nil for one who sees all.
  ///   - language: the code of the captions' language.
  /// - Returns: nil when it means nothing there.
  /// - Throws: `CubeQueryError` for a cube that there is not, `CellSourceError`.
  public func description(
    of text: String, inCube cube: String, role: String? = nil, language: String = "en"
  ) async throws -> NameDescription? {
    guard let expression = MDXExpression.parse(text).tree, case .name(let name) = expression.form else { return nil }
    let scope = CubeScope(try await open(cube, role: role, language: language))
    guard let found = scope.resolve(name.segments), found.length == name.segments.count else { return nil }
    return scope.description(of: found.meaning)
  }

  /// Tells how the name that ends a text may go on.
  ///
  /// - Parameters:
  ///   - text: a statement up to where it is being written.
  ///   - cube: the cube whose names are meant where the text has no FROM yet; nil for any.
  ///   - role: for whom; nil for one who sees all.
  ///   - language: the code of the captions' language.
  /// - Throws: `CubeQueryError` for a name that there is not, `CellSourceError`.
  public func completion(
    of text: String, cube: String?, role: String? = nil, language: String = "en"
  ) async throws -> MDXCompletion? {
    guard let name = UnfinishedName(endOf: text) else { return nil }
    if name.isBehindFrom {
      return MDXCompletion(of: name, names: try cubeNames(role: role), words: [])
    }
    let cubes = try UnfinishedName.cube(in: text).map { [$0] } ?? cube.map { [$0] } ?? cubeNames(role: role)
    var names: [String] = []
    for cube in cubes {
      let scope = CubeScope(try await open(cube, role: role, language: language))
      if name.finished.isEmpty {
        if !name.isBehindDot { names += scope.names(behind: nil) }
      } else if let found = scope.resolve(name.finished), found.length == name.finished.count {
        names += scope.names(behind: found.meaning)
      }
    }
    return MDXCompletion(of: name, names: names, words: Self.words(for: name))
  }

  private static func words(for name: UnfinishedName) -> [String] {
    let functions = FunctionTable.standard
    if name.isBehindDot {
      return functions.names(.property) + functions.names(.method).map { $0 + "(" }
    }
    // Nothing but a blank before: the words are too many to be of help.
    guard !name.written.isEmpty else { return [] }
    return MDXStatement.keywords + functions.names(.call).map { $0 + "(" }
  }
}
