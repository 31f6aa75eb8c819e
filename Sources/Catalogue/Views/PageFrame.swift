import CubeModel
import Dashboards
import OrderedCollections

/// The frame that all pages share: style, navigation, languages, footer.
struct PageFrame {
  let site: Site

  /// A page in the frame.
  func view(of content: PageContent) -> PageView {
    let title = plainTitle(of: content.subject)
    return PageView(
      pageTag: site.language.tag,
      windowTitle: content.subject == .index ? title : "\(title) · \(site.word(.siteTitle))", style: Self.style,
      runningHead: PageStyle.runningHead(
        title: title, facts: [site.word(.siteTitle)], foot: footer.joined(separator: " · ")),
      languageLinks: languageLinks(for: content.subject), navigation: navigation(on: content.subject), content: content,
      chapters: chapters(of: content), alphabets: alphabets(on: content.subject), footer: footer,
      frame: .init(
        skip: site.word(.skip), languages: site.word(.languages), navigation: site.word(.navigation),
        onThisPage: site.word(.onThisPage), way: site.word(.way), footerNote: site.word(.footerNote)))
  }

  /// The pages' style sheet, then what the catalogue has of its own.
  static let style = PageStyle.css + String(decoding: PackageResources.catalogue_css, as: UTF8.self)

  private var footer: [String] {
    [
      site.word(.footerHash).replacing("{hash}", with: String(site.model.hash.prefix(12))),
      site.word(.footerBuiltBy).replacing("{version}", with: PageBuilder.version),
    ]
  }

  private func plainTitle(of subject: Subject) -> String {
    let model = site.model
    let caption: LocalizedText? =
      switch subject {
      case .index, .alphabet, .glossary: nil
      case .kpi(let name): model.kpis[name]?.caption
      case .cube(let name): model.cubes[name]?.caption
      case .star(let name): model.stars[name]?.caption
      case .dimension(let name): model.dimensions[name]?.caption
      case .source(let name): model.sources[name]?.caption
      case .initiative(let name): model.initiatives[name]?.caption
      case .role(let name): model.roles[name]?.caption
      }
    guard let caption else { return site.word(word(for: subject)) }
    return "\(site.word(word(for: subject))): \(site.plain(caption))"
  }

  private func word(for subject: Subject) -> Phrase {
    switch subject {
    case .index: .siteTitle
    case .alphabet: .alphabet
    case .glossary: .glossary
    case .kpi: .kpi
    case .cube: .cube
    case .star: .star
    case .dimension: .dimension
    case .source: .source
    case .initiative: .initiative
    case .role: .role
    }
  }

  private func languageLinks(for subject: Subject) -> [PageView.LanguageLink] {
    guard site.book.languages.count > 1 else { return [] }
    return site.book.languages.map { language in
      .init(
        tag: language.tag, languageName: language.name, file: site.book.file(of: subject, in: language) ?? "",
        isCurrent: language == site.language)
    }
  }

  private func navigation(on subject: Subject) -> [PageView.Link] {
    let index = site.book.file(of: .index, in: site.language) ?? ""
    let model = site.model
    let chapters: [(Phrase, String, Int)] = [
      (.kpis, "kpis", model.kpis.count), (.cubes, "cubes", model.cubes.count), (.stars, "stars", model.stars.count),
      (.dimensions, "dimensions", model.dimensions.count), (.sources, "sources", model.sources.count),
    ]
    func page(_ other: Subject, _ phrase: Phrase) -> PageView.Link {
      .init(
        linkText: site.word(phrase), file: site.book.file(of: other, in: site.language) ?? "",
        isCurrent: other == subject)
    }
    return [page(.index, .overview)]
      + chapters.filter { $0.2 > 0 }.map {
        .init(linkText: site.word($0.0), file: "\(index)#\($0.1)", isCurrent: false)
      } + [page(.alphabet, .alphabet), page(.glossary, .glossary)]
  }

  /// Links to the parts of a page that has many.
  private func chapters(of content: PageContent) -> [PageView.Chapter] {
    guard content.sections.count > 3, content.subject != .index else { return [] }
    return content.sections.map { .init(chapterID: $0.sectionID, chapterHeading: $0.chapter) }
  }

  private func alphabets(on subject: Subject) -> [AlphabetView] {
    guard subject == .alphabet else { return [] }
    let page = AlphabetPage(site: site)
    return [
      AlphabetView(
        filterLegend: site.word(.narrowBy),
        columnNames: [site.word(.name), site.word(.kind), site.word(.within), site.word(.description)],
        filters: page.filters, letters: page.letters)
    ]
  }
}
