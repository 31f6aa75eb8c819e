import CubeModel
import OrderedCollections

/// The page of a role: which cubes its people see, and what of them.
struct RolePage {
  let role: RoleDefinition
  let site: Site

  var content: PageContent {
    var page = PageContent(subject: .role(role.name), kinds: [site.term(.access)], title: site.text(role.caption))
    if site.plain(role.caption) != role.name { page.names = [role.name] }
    if let description = role.description { page.lead = [site.text(description)] }
    if role.union.isEmpty {
      page.add(site.say(.otherCubes), site.say(role.access == .all ? .seesAll : .seesNothing))
    } else {
      page.add(site.say(.unites), site.list(role.union.map { site.link(.role($0)) }))
    }
    page.add(grants)
    return page
  }

  private var grants: SectionView {
    var section = SectionView("grants", site.say(.grants))
    var table = TableView(site.word(.grants), [site.word(.cube), site.word(.sees)])
    for (cube, grant) in role.cubes {
      table.add(
        .strong(site.link(.cube(cube))), .lines([Prose.strong(access(grant.access))] + details(of: grant, cube)))
    }
    section.tables = [table]
    return section
  }

  private func access(_ access: RoleDefinition.CustomAccess) -> Prose {
    switch access {
    case .all: site.say(.seesAll)
    case .none: site.say(.seesNothing)
    case .custom: site.say(.seesGranted)
    }
  }

  private func details(of grant: RoleDefinition.CubeGrant, _ cube: String) -> [Prose] {
    func said(_ what: Prose, _ access: RoleDefinition.Access) -> Prose {
      site.say(access == .all ? .given : .taken, ["what": what])
    }
    let dimensions = grant.dimensions.map { name, access in
      said(site.link(.cube(cube), at: .use(cube: cube, name), Prose(name)), access)
    }
    let measures = grant.measures.map { name, access in said(site.measure(name, of: cube), access) }
    return dimensions + grant.hierarchies.map(detail) + measures
  }

  private func detail(of grant: RoleDefinition.HierarchyGrant) -> Prose {
    var parts: [Prose] = [.code(grant.hierarchy.text) + ": " + access(grant.access)]
    if let top = grant.topLevel { parts.append(site.say(.fromLevel, ["level": .code(top.text)])) }
    if let bottom = grant.bottomLevel { parts.append(site.say(.toLevel, ["level": .code(bottom.text)])) }
    for member in grant.members {
      parts.append(site.say(member.access == .all ? .given : .taken, ["what": .code(member.member.text)]))
    }
    guard grant.access == .custom else { return parts[0] }
    switch grant.rollup {
    case .full: parts.append(site.say(.totalsFull))
    case .partial: parts.append(site.say(.totalsPartial))
    case .hidden: parts.append(site.say(.totalsHidden))
    }
    return parts[0] + .below(.lines(Array(parts.dropFirst())))
  }
}
