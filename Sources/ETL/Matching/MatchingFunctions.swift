internal import Postgres

/// The functions in schema `meta` by which members are compared and named.
enum MatchingFunctions {
  /// Words that say what form a company has, and no more.
  private static let legalForms =
    "ltd limited llc llp lp inc incorporated corp corporation co company plc gmbh ag kg ohg ug se sa sas sarl srl spa "
    + "sl bv nv oy oyj ab as asa aps kk pty pte bhd sdn pvt"

  /// Domains that say who carries somebody's mail, and nothing of the customer.
  private static let mailProviders =
    "gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com aol.com icloud.com me.com gmx.com "
    + "gmx.de gmx.net web.de proton.me protonmail.com mail.com mail.ru yandex.ru qq.com 163.com 126.com sina.com "
    + "foxmail.com orange.fr wanadoo.fr free.fr libero.it"

  /// The statements that make them, in order.
  static let statements: [SQL] = [
    """
    create or replace function meta.member_text(member jsonb) returns text
    language sql immutable parallel safe as $function$
      select string_agg(coalesce(part, '-'), ' / ' order by position)
      from jsonb_array_elements_text(member) with ordinality as e (part, position)
    $function$
    """,
    """
    create or replace function meta.plain_name(name text) returns text
    language sql immutable parallel safe as $function$
      select nullif(string_agg(word, ' ' order by position), '')
      from regexp_split_to_table(
        regexp_replace(
          regexp_replace(
            replace(replace(lower(regexp_replace(normalize(name, NFKD), '[\\u0300-\\u036f]', '', 'g')), '&', ' and '),
              'ß', 'ss'),
            '(?<=\\m\\w)[.](?=\\w\\M)|[''’]', '', 'g'),
          '[^[:alnum:]]+', ' ', 'g'), ' ') with ordinality as w (word, position)
      where word <> '' and word <> all(string_to_array(\(literal: legalForms), ' '))
    $function$
    """,
    """
    create or replace function meta.plain_domain(address text) returns text
    language sql immutable parallel safe as $function$
      select case when domain like '%_.__%' and domain <> all(string_to_array(\(literal: mailProviders), ' ')) then domain end
      from (
        select regexp_replace(regexp_replace(regexp_replace(regexp_replace(lower(trim(address)),
          '^([a-z][a-z0-9+.-]*://|mailto:)', ''), '[/?#].*$', ''), '^.*@|:[0-9]*$', '', 'g'), '^www[0-9]?[.]|[.]$', '', 'g')
          as domain
      ) as d
    $function$
    """,
  ]

  /// Makes the functions, or brings them up to date.
  static func install(on warehouse: borrowing Connection) throws {
    for statement in statements { _ = try warehouse.execute(statement) }
  }
}
