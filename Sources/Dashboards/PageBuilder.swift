import Charts
public import CubeModel
public import CubeQuery
public import Foundation
import Measurement
import OrderedCollections

/// Builds pages: unites the questions of a page's tiles, asks the store once, and writes static files.
///
/// The files are self-contained and need no script. The same definitions and the same state of the warehouse give the
/// same bytes.
public struct PageBuilder: Sendable {
  /// The version of Plumbline that pages name in their footer.
  public static let version = "0.1.0"

  private let model: Model
  private let measurer: Measurer
  private let definitions: DefinitionLinks

  /// Builds the pages of a model from a store.
  /// - Parameter definitions: where the definitions are described; pages link there.
  public init(model: Model, source: any CellSource, definitions: DefinitionLinks = DefinitionLinks()) {
    self.model = model
    self.definitions = definitions
    measurer = Measurer(model: model, source: source)
  }

  /// Builds a page, or all of them, in each of its languages, and the list of pages `index.html`.
  ///
  /// Everything is made before anything is written, and each file replaces its predecessor at once: a build that fails
  /// leaves the pages that stood there.
  /// - Parameters:
  ///   - page: the page's name; nil for all pages.
  ///   - folder: where the files go; it is made when it is not there.
  /// - Returns: the files that were written, the list of pages last.
  /// - Throws: `DashboardError`, `MeasurementError`, or `CellSourceError` when the store cannot answer.
  public func build(page: String? = nil, into folder: URL) async throws -> [BuiltPage] {
    var pages = Array(model.pages.values)
    if let page {
      guard let one = model.pages[page] else { throw DashboardError.unknownPage(page, among: model.pages.keys) }
      pages = [one]
    }
    var made: [(page: BuiltPage, text: String)] = []
    for page in pages {
      for language in page.languages where !Words.areThere(for: language) {
        throw DashboardError(kind: .unknownLanguage(language, page: page.name))
      }
      let questions = PageQuestions(page)
      let answers = try await measurer.answer(questions.questions)
      let assembly = PageAssembly(
        page: page, places: questions.places, answers: answers, model: model, definitions: definitions)
      for language in page.languages {
        let text = try Self.print(assembly, in: language)
        let file = folder.appending(path: Self.file(of: page, in: language))
        made.append(
          (
            BuiltPage(
              name: page.name, language: language, file: file, byteCount: text.utf8.count, run: answers.stamp.run), text
          ))
      }
    }
    let index = try Templates.print(indexView(of: Set(made.map(\.page.file.lastPathComponent)), in: folder))
    made.append(
      (
        BuiltPage(
          name: "index", language: "en", file: folder.appending(path: "index.html"), byteCount: index.utf8.count,
          run: nil), index
      ))
    for (page, text) in made { try Self.write(text, to: page.file) }
    return made.map(\.page)
  }

  /// The file of a page in a language: the first language has the plain name.
  public static func file(of page: PageDefinition, in code: String) -> String {
    code == page.languages.first ? "\(page.name).html" : "\(page.name).\(code).html"
  }

  private static func print(_ assembly: PageAssembly, in language: String) throws -> String {
    do {
      return try Templates.print(try assembly.view(in: language))
    } catch let error as ChartError {
      throw DashboardError(kind: .undrawable(page: assembly.page.name), underlying: String(describing: error))
    }
  }

  /// The list of the pages that stand in the folder or are about to.
  private func indexView(of files: Set<String>, in folder: URL) -> IndexView {
    func stands(_ file: String) -> Bool {
      files.contains(file) || FileManager.default.fileExists(atPath: folder.appending(path: file).path)
    }
    return IndexView(
      style: PageStyle.css, heading: Words.english.indexTitle,
      definitions: definitions.index(in: "en").map {
        [.init(definitionsText: Words.english.definitions, definitionsFile: $0)]
      } ?? [],
      entries: model.pages.values.compactMap { page in
        let links = page.languages.map { code in
          PageView.LanguageLink(
            code: PageAssembly.tag(code), name: Words.words(for: code).languageName,
            file: Self.file(of: page, in: code), isCurrent: false)
        }.filter { stands($0.file) }
        guard !links.isEmpty else { return nil }
        return .init(
          entryTitle: page.title.english, entrySubtitle: page.subtitle?.english ?? "", links: links)
      })
  }

  private static func write(_ text: String, to file: URL) throws {
    do {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file, options: .atomic)
    } catch {
      throw DashboardError(kind: .unwritable(file: file.lastPathComponent), underlying: error.localizedDescription)
    }
  }
}
