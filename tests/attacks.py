"""What strangers try on a site like this: each attack as a request, with the statuses that it may be answered with."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import quote, quote_plus, urlencode

SLOW = ("queries doubled twenty times", "sixty joins")


@dataclass(frozen=True, slots=True)
class Attack:
    """One request; `status` are the answers that are right."""

    name: str
    path: str
    status: tuple[int, ...] = (400,)
    method: str = "GET"
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes | None = None

    @property
    def quick(self) -> bool:
        """Whether it needs no long values, which take the database a while to make, and no second of its time."""
        return "recursive" not in self.path and "mentions" not in self.path and self.name.partition(": ")[2] not in SLOW


# A text of 1.3 million letters, made by the database itself.
LONG = (
    "(with recursive c(x) as (select 'aaaaaaaaaa' union all select x || x from c where length(x) < 900000) "
    "select max(x) from c)"
)
MANY = "with recursive c(x) as (select 1 union all select x + 1 from c{})"
JSON = (
    MANY.format(" where x < 60000") + ", j as (select json_group_object('k' || x, x) as o from c), "
    "k as (select json_group_object('z' || x, x) as o from c)"
)
LAUGHS = "with a as (select 1 as x union all select 1), " + ", ".join(
    f"{chr(98 + i)} as (select l.x from {chr(97 + i)} l, {chr(97 + i)} r)" for i in range(20)
)
NO, ANY = (400,), (200, 400)
SQL: tuple[tuple[str, str, tuple[int, ...]], ...] = (
    # crash it, load code, write
    ("tokenizer by address", "select fts3_tokenizer('simple', x'4141414141414141')", NO),
    ("tokenizer, other case", "select FTS3_TOKENIZER('simple')", NO),
    ("load_extension", "select load_extension('/tmp/x.so')", NO),
    ("readfile", "select readfile('/etc/passwd')", NO),
    ("writefile", "select writefile('/tmp/guard-attack', 'x')", NO),
    ("edit", "select edit('x', 'vi')", NO),
    ("matchinfo", "select matchinfo(articles_fts) from articles_fts where articles_fts match 'a'", NO),
    ("attach", "attach '/etc/passwd' as x", NO),
    ("insert behind with", "with x as (select 1) insert into people (id) select 'x'", NO),
    ("delete behind with", "with x as (select 1) delete from people", NO),
    ("update behind with", "with x as (select 1) update people set name = 'x'", NO),
    ("insert into the schema", "with x as (select 1) insert into sqlite_master (name) values ('x')", NO),
    ("write to temp", "with x as (select 1) insert into temp.sqlite_master (name) values ('x')", NO),
    ("create", "create table x (y)", NO),
    ("drop behind a comment", "-- select\ndrop table people", NO),
    ("two statements", "select 1; drop table people", NO),
    ("vacuum into", "vacuum into '/tmp/guard-attack'", NO),
    ("pragma", "pragma writable_schema = 1", NO),
    ("pragma as a function", "select * from pragma_writable_schema", NO),
    ("pragma that limits", "select * from pragma_hard_heap_limit(1)", NO),
    ("pragma that checks", "select * from pragma_integrity_check", NO),
    ("pragma in capitals", "select * from PRAGMA_QUICK_CHECK", NO),
    ("explain pragma", "explain pragma writable_schema = 1", NO),
    # be told what is not public
    ("path of the file", "select * from pragma_database_list", (200,)),
    ("pages of the file", "select * from dbstat", NO),
    ("raw pages", "select * from sqlite_dbpage", NO),
    ("statements of others", "select * from sqlite_stmt", NO),
    ("tokenizers", "select * from fts3tokenize", NO),
    ("modules", "select * from pragma_module_list", NO),
    ("log", "select sqlite_log(1, 'x')", NO),
    # values that fill the memory
    ("randomblob", "select length(randomblob(900000000))", NO),
    ("zeroblob", "select hex(zeroblob(400000000))", NO),
    ("printf", "select length(printf('%.*c', 900000000, 'x'))", NO),
    ("format", "select length(format('%.*c', 900000000, 'x'))", NO),
    ("quote", f"select length(quote({LONG} || {LONG}))", NO),
    ("hex", f"select length(hex({LONG} || 'aaa'))", NO),
    ("char", "select length(char(" + ",".join(["1114111"] * 90) + "))", (200,)),
    ("join of long texts", f"select length({LONG} || {LONG} || {LONG})", NO),
    ("group_concat without end", MANY.format("") + " select length(group_concat(x)) from c", NO),
    ("many long columns", "select " + ", ".join(f"{LONG} || '{i}'" for i in range(60)), NO),
    ("a thousand long rows", MANY.format(" where x < 1000") + f" select {LONG} from c", NO),
    ("columns", "select " + ",".join("1" for _ in range(1999)), NO),
    ("long values in a recursion", f"with recursive c(x) as (select {LONG} union all select x || '' from c) select count(*) from c", NO),
    ("long values sorted", f"with recursive c(n, x) as (select 1, {LONG} union all select n + 1, x from c limit 2000) select n from c order by x || n limit 1", NO),
    ("long values counted", f"with recursive c(n, x) as (select 1, {LONG} union all select n + 1, x from c limit 2000) select count(distinct n || x) from c", NO),
    ("strftime", f"select length(strftime(replace(substr({LONG}, 1, 400000), 'a', '%s'), 'now'))", ANY),
    ("highlight with long marks", f"select length(highlight(articles_fts, 1, {LONG}, {LONG})) from articles_fts where articles_fts match 'the OR of OR in OR a OR dialogue'", ANY),
    ("snippet with long marks", f"select length(snippet(articles_fts, 1, {LONG}, {LONG}, {LONG}, 64)) from articles_fts where articles_fts match 'dialogue'", ANY),
    ("queries doubled twenty times", f"{LAUGHS} select count(*) from u", NO),
    ("window of everything", MANY.format(" where x < 300000") + " select max(x) over (order by x rows between unbounded preceding and unbounded following exclude current row) from c", NO),
    ("array of everything", MANY.format("") + " select json_group_array(x) from c", NO),
    # steps that take long
    ("instr of megabytes", f"select instr({LONG}, substr({LONG}, 1, 300000) || 'b')", (200,)),
    ("replace of megabytes", f"select length(replace({LONG}, substr({LONG}, 1, 300000) || 'b', ''))", (200,)),
    ("replace that grows", f"select length(replace({LONG}, 'a', {LONG}))", NO),
    ("trim of megabytes", f"select length(trim({LONG}, hex({LONG}) || 'b'))", ANY),
    ("rtrim of megabytes", f"select length(rtrim({LONG}, 'b' || {LONG}))", (200,)),
    ("json_patch", f"{JSON} select length(json_patch(j.o, k.o)) from j, k", NO),
    ("json_remove", f"{JSON} select length(json_remove(j.o" + ",'$.k1'" * 90 + ")) from j", ANY),
    ("json_tree", f"{JSON} select sum(length(fullkey)) from j, json_tree(j.o)", ANY),
    ("json nested", f"select json_valid(replace(substr({LONG}, 1, 500000), 'a', '['))", (200,)),
    ("convert_units", "select convert_units(1, '9**9**9**9', 'm')", NO),
    ("like, long pattern", f"select {LONG} like '%' || substr({LONG}, 1, 1000) || 'b'", NO),
    ("like, many wildcards", "select " + LONG + " like '" + "%a" * 49 + "b'", ANY),
    ("like, nearly", f"select {LONG} like '%' || substr({LONG}, 1, 97) || 'b'", ANY),
    ("like of like", f"select count(*) from articles, people where {LONG} like '%' || substr({LONG}, 1, 97) || 'b'", ANY),
    ("glob, many wildcards", "select " + LONG + " glob '" + "*[^b]" * 19 + "b'", ANY),
    ("edits", f"select edits_between({LONG}, 'b' || {LONG})", ANY),
    ("words to find", f"select length(words_to_find({LONG}))", (200,)),
    ("an office to find, many", f"select length(office_to_find(replace({LONG}, 'aa', 'a ')))", (200,)),
    ("words to find, many", f"select length(words_to_find(replace({LONG}, 'aa', 'a ')))", (200,)),
    ("escape", f"select length(escape_fts(replace({LONG}, 'aa', 'a ')))", ANY),
    ("sentence", f"select length(sentence_of({LONG}, 1, 1300000))", (200,)),
    ("word found", f"select word_found({LONG})", (200,)),
    ("soundex", f"select soundex({LONG})", (200,)),
    ("recursion without end", MANY.format("") + " select max(x) from c", NO),
    ("join of everything", "select count(*) from mentions a, mentions b, mentions c, mentions d, mentions e, articles f", NO),
    ("sixty joins", "select count(*) from " + ", ".join(f"people p{i}" for i in range(60)), ANY),
    ("hundred terms", "select count(*) from articles where " + " or ".join(f"title like '%{i}%'" for i in range(400)), ANY),
    ("deep expression", "select " + "(" * 900 + "1" + ")" * 900, ANY),
    ("deep negation", "select " + "not " * 900 + "1", NO),
    ("five hundred selects", " union all ".join(["select 1"] * 499), NO),
    ("many arguments", "select max(" + ",".join(["1"] * 126) + ")", NO),
    ("match, thousand terms", "select count(*) from articles_fts where articles_fts match '" + " OR ".join(["a*"] * 1000) + "'", ANY),
    ("match, near", "select count(*) from articles_fts where articles_fts match 'NEAR(" + " ".join(["the"] * 500) + ", 1000000)'", ANY),
    ("match, nested", "select count(*) from articles_fts where articles_fts match '" + "(" * 500 + "a" + ")" * 500 + "'", ANY),
    # odd questions
    ("no statement", "", (200,)),
    ("null character", "select 1\x00", ANY),
    ("too few values", "select ?1, ?2", NO),
    ("named and numbered", "select :a, ?", ANY),
    ("number too large", "select 99999999999999999999999999", (200,)),
    ("infinity", "select 1e999, -1e999", (200,)),
    ("blob", "select x'00ff'", (200,)),
    ("blob as text", "select cast(x'ff00fe' as text)", (200,)),
    ("no rows", "select 1 where 0", (200,)),
    ("same names", "select 1 as a, 2 as a", (200,)),
    ("script in a name", "select 1 as \"<script>alert(1)</script>\"", (200,)),
    ("explain", "explain query plan select * from articles", (200,)),
    ("magic parameters", "select :_header_host, :_cookie_x, :_actor_id, :_now_epoch", ANY),
)  # fmt: skip

REQUESTS = (
    Attack("search mode raw", "/news/articles?_searchmode=raw&_search=NEAR(a+b)"),
    Attack("search mode raw, encoded", "/news/articles?%5fsearchmode=raw&_search=a*"),
    Attack("long search", "/news/articles?_search=" + "a" * 5000),
    Attack("many words", "/news/articles?_search=" + "+".join(["a"] * 400)),
    Attack("search of the site, long", "/-/search?q=" + "a" * 10_000, (200, 400)),
    Attack("search of the site, many words", "/-/search?q=" + "+".join(["a*"] * 400), (200, 400)),
    Attack("search of the site, operators", "/-/search?q=" + quote_plus('"(NOT" OR )NEAR( AND * ^ {} : - "'), (200,)),
    Attack("like on bodies", "/news/articles?" + urlencode({"body__like": "%" + "a" * 90 + "b"}), (200, 400)),
    Attack("like, too long", "/news/articles?" + urlencode({"body__like": "%" + "a" * 5000 + "b"})),
    Attack("contains, too long", "/news/articles?" + urlencode({"body__contains": "a" * 5000})),
    Attack("glob", "/news/articles?" + urlencode({"body__glob": "*[^b]" * 19}), (200, 400)),
    Attack("two hundred facets", "/news/articles?" + "&".join(["_facet=year"] * 200)),
    Attack("facets of all kinds", "/news/articles?_facet=id&_facet_array=title&_facet_date=published&_facet=url&_facet=lead"),
    Attack("thousand filters", "/news/articles?" + "&".join(f"title__not={i}" for i in range(600))),
    Attack("facet size", "/news/articles?_facet=year&_facet_size=1000000", (200, 400)),
    Attack("facet size, no number", "/news/articles?_facet=year&_facet_size=abc"),
    Attack("facet of nothing", "/news/articles?_facet=nothing"),
    Attack("other full text", "/news/articles?_fts_table=people_fts&_fts_pk=number&_search=a"),
    Attack("kept for ever", "/news/articles?_ttl=99999999999"),
    Attack("size", "/news/articles?_size=1000000000"),
    Attack("size below nothing", "/news/articles?_size=-1"),
    Attack("size, no number", "/news/articles?_size=%F0%9F%92%A9"),
    Attack("time limit, no number", "/news/articles?_timelimit=x"),
    Attack("time limit", "/news/articles?_timelimit=99999999", (200,)),
    Attack("two sorts", "/news/articles?_sort=id&_sort_desc=published"),
    Attack("sort by nothing", "/news/articles?_sort=nothing"),
    Attack("sort by rowid", "/news/articles?_sort=rowid"),
    Attack("next, odd", "/news/articles?_next=~~~%2C%2C%2C", (200, 400)),
    Attack("next, many parts", "/news/articles?_next=" + ",".join(["a"] * 900), (200, 400)),
    Attack("next of a view", "/news/timeline?_next=x", (200, 400)),
    Attack("where", "/news/articles.json?" + urlencode({"_where": "1) union select sql from sqlite_master --"}), (200, 400)),
    Attack("where, slow", "/news/articles.json?" + urlencode({"_where": f"instr({LONG}, 'b') and (select count(*) from mentions a, mentions b, mentions c, mentions d, mentions e)"}), (200, 400)),
    Attack("through, no JSON", "/news/articles.json?_through={"),
    Attack("through, odd", "/news/articles.json?" + urlencode({"_through": '{"table":"people","column":"x","value":1}'})),
    Attack("through, a list", "/news/articles.json?_through=[1]"),
    Attack("through, a number", "/news/articles.json?_through=1"),
    Attack("shape", "/news/articles.json?_shape=nothing"),
    Attack("shape of no rows", "/news/articles.json?_shape=arrayfirst&year=1", (200,)),
    Attack("columns", "/news/articles.json?_col=nothing"),
    Attack("no columns", "/news/articles.json?_nocol=id"),
    Attack("extra", "/news/articles.json?_extra=" + "a" * 1000, (200, 400)),
    Attack("trace", "/news/articles.json?_trace=1", (200,)),
    Attack("context", "/news/articles?_context=1", (200,)),
    Attack("json of a column", "/news/articles.json?_json=body&_json=title", (200,)),
    Attack("number too large", "/news/articles?year=" + "9" * 400, (200, 400)),
    Attack("number too large, compared", "/news/articles?year__gt=99999999999999999999", (200, 400)),
    Attack("in, many", "/news/articles?" + urlencode({"id__in": ",".join(map(str, range(2500)))}), (200, 400, 414)),
    Attack("in, JSON", "/news/articles?id__in=[1,", (200, 400)),
    Attack("arraycontains", "/news/articles?title__arraycontains=x", (200, 400)),
    Attack("date of no date", "/news/articles?body__date=2016", (200, 400)),
    Attack("unknown lookup", "/news/articles?body__regexp=(a%2B)%2B"),
    Attack("filter form, odd", "/news/articles?_filter_column=&_filter_op=x&_filter_value=1", (200, 302, 400)),
    Attack("filter form, elsewhere", "/news/articles?_filter_column=https://evil.example&_filter_op=exact&_filter_value=1", (302, 400)),
    Attack("blob", "/news/articles.blob?_blob_column=id", (404,)),
    Attack("blob of SQL", "/news.blob?sql=select+1&_blob_column=1", (404,)),
    Attack("jsono", "/news/articles.jsono", (404,)),
    Attack("unknown format", "/news/articles.xlsx", (404,)),
    Attack("odd format", "/news/articles.json.json", (404,)),
    Attack("csv of SQL", "/news.csv?" + urlencode({"sql": f"select {LONG}, {LONG}, {LONG} from people"}), (200, 400)),
    Attack("csv for ever", "/news.csv?_stream=on&" + urlencode({"sql": MANY.format("") + " select x from c"}), (200, 400)),
    Attack("csv trace", "/news/articles.csv?_trace=1", (200,)),
    Attack("internal database", "/_internal", (403, 404)),
    Attack("internal database, SQL", "/_internal.json?sql=select+*+from+databases", (403, 404)),
    Attack("memory database", "/_memory.json?sql=select+1", (404,)),
    Attack("memory database, old name", "/:memory:?sql=select+1", (301, 404)),
    *(Attack(f"closed page {name}", f"/-/{name}", (404,)) for name in
      ("databases", "databases.json", "threads", "threads.json", "actor.json", "plugins.json", "permissions", "messages",
       "allow-debug", "logout", "auth-token?token=x", "patterns", "config", "config.json", "metadata.db")),
    Attack("path traversal", "/static/../../../../etc/passwd", (400, 404)),
    Attack("path traversal, encoded", "/static/%2e%2e/%2e%2e/%2e%2e/etc/passwd", (400, 404)),
    Attack("path traversal, twice encoded", "/static/%252e%252e/%252e%252e/etc/passwd", (302, 400, 404)),
    Attack("path traversal, own static", "/-/static/../../../app.py", (400, 404)),
    Attack("directory", "/static/", (302, 403, 404)),
    Attack("template by name", "/pages/browse.html", (404,)),
    Attack("template above", "/../base", (400, 404)),
    Attack("another site by slashes", "//evil.example/..", (302, 400, 404)),
    Attack("another site by a slash at the end", "//evil.example/", (302, 400, 404)),
    Attack("another site by backslash", "/%5Cevil.example/", (302, 400, 404)),
    Attack("lines in a redirect", "/x%0d%0aset-cookie:a=b/", (302, 400, 404)),
    Attack("null in the path", "/news/people/a%00b", (400, 404)),
    Attack("broken escape", "/news/people/%zz", (400, 404)),
    Attack("bytes that are no text", "/news/people/%ff%fe", (302, 400, 404)),
    Attack("bytes that are no text, raw", "/news/people/\xff\xfe", (400, 404)),
    Attack("tilde escapes", "/news/people/~zz~00~ff", (400, 404)),
    Attack("long path", "/news/people/" + "a" * 20_000, (400, 404, 414)),
    Attack("deep path", "/a" * 900, (400, 404, 414)),
    Attack("long query", "/?" + "a" * 40_000, (400, 414)),
    Attack("query that is no text", "/news/articles?_search=%ff%00%fe", (200, 400)),
    Attack("script in the path", "/" + quote('<script>alert("x")</script>'), (302, 404)),
    Attack("script in a parameter", "/timeline?start=" + quote_plus('"><script>alert(1)</script>'), (400,)),
    Attack("script in an error", "/news/articles.json?_sort=" + quote_plus("<script>alert(1)</script>")),
    Attack("template in a parameter", "/timeline?start={{7*7}}", (400,)),
    Attack("script in a search", "/-/search?q=" + quote_plus('"><script>alert(1)</script>'), (200,)),
    Attack("template in a search", "/-/search?q={{7*7}}", (200,)),
    Attack("row of two keys", "/news/articles/a,b,c", (400, 404)),
    Attack("row with labels", "/news/articles/x.json?_extras=foreign_key_tables", (404,)),
    Attack("sitemap without end", "/sitemap-articles-99999.xml", (404,)),
    Attack("sitemap of something else", "/sitemap-builds-0.xml", (404,)),
    Attack("canned query, long value", "/news/who_held?title=" + "a" * 10_000, (200, 400)),
    Attack("canned query, other SQL", "/news/who_held.json?sql=select+1", (200, 400)),
    Attack("canned query, skip", "/news/find_articles.json?skip=99999999999999999999999", (200, 400)),
    Attack("canned query, skip below nothing", "/news/find_articles.json?skip=-1", (200, 400)),
    Attack("many interrogations", "/?" + "&".join(f"a{i}=1" for i in range(2000)), (200, 400)),
    Attack("another host", "/news/articles.json?_size=1", (200,), headers={"Host": "evil.example"}),
    Attack("another host on a page", "/", (200,), headers={"Host": "evil.example"}),
    Attack("another host, feed", "/news/newest_articles.atom", (200,), headers={"Host": "evil.example"}),
    Attack("another host, forwarded", "/news/articles.json?_size=1", (200,), headers={"X-Forwarded-Host": "evil.example"}),
    Attack("host that is none", "/", (200, 400), headers={"Host": '"><script>'}),
    Attack("cookie that is none", "/", (200, 400), headers={"Cookie": "ds_actor=eyJhIjp7ImlkIjoicm9vdCJ9fQ.x; ds_messages=x; \xff"}),
    Attack("token that is none", "/_internal", (403, 404), headers={"Authorization": "Bearer dstok_x"}),
    Attack("many headers", "/", (200, 400, 431), headers={f"X-{i}": "a" * 100 for i in range(90)}),
    Attack("ranges", "/static/site.css", (200, 206, 416), headers={"Range": "bytes=" + ",".join(f"{i}-{i}" for i in range(500))}),
    *(Attack(f"method {method}", "/news/articles", (405,), method, body=b"x=1") for method in
      ("POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "NONSENSE")),
    Attack("post to a query", "/news/who_held", (405,), "POST", body=b"title=x"),
    Attack("large post", "/", (405, 413), "POST", body=b"x" * 2_000_000),
    Attack("options", "/news/articles", (200, 204), "OPTIONS"),
    Attack("head", "/news/articles", (200,), "HEAD"),
)  # fmt: skip

ATTACKS = (
    *(Attack(f"sql: {name}", f"/news.json?sql={quote_plus(sql)}", status) for name, sql, status in SQL),
    *(Attack(f"sql as a page: {name}", f"/news?sql={quote_plus(sql)}", status) for name, sql, status in SQL[::6]),
    *REQUESTS,
)
