using Regalia.Technology.Queries;

namespace Regalia.Technology.Tests.Queries;

/// <summary>From text to tree, and what is said of text that is no query.</summary>
public sealed class QueryParserTests
{
    [Theory]
    [InlineData("quantum", "quantum")]
    [InlineData("Quantum", "quantum")]
    [InlineData("\"quantum\"", "quantum")]
    [InlineData("\"Quantum-Computing\"", "\"quantum computing\"")]
    [InlineData("Li-ion", "\"li ion\"")]
    [InlineData("can't", "\"can t\"")]
    [InlineData("Schrödinger*", "schrodinger*")]
    [InlineData("\"quantum comput*\"", "\"quantum comput*\"")]
    [InlineData("li-ion*", "\"li ion*\"")]
    [InlineData("a OR b AND c", "a OR b AND c")]
    [InlineData("(a OR b) AND c", "(a OR b) AND c")]
    [InlineData("a AND (b AND c)", "a AND b AND c")]
    [InlineData("((a)) OR (b OR c)", "a OR b OR c")]
    [InlineData("a AND b NEAR/3 c", "a AND b NEAR/3 c")]
    [InlineData("(a OR \"b c\") NEAR/0 d*", null)]
    [InlineData("(a OR \"b c\") NEAR/0 def*", "(a OR \"b c\") NEAR/0 def*")]
    [InlineData("a AND NOT b", "a AND NOT b")]
    [InlineData("a AND NOT (b NEAR/5 c)", "a AND NOT (b NEAR/5 c)")]
    [InlineData("a AND NOT NOT b", "a AND NOT NOT b")]
    [InlineData("NOT NOT a", "NOT NOT a")]
    [InlineData("NOT a AND b", "NOT a AND b")]
    [InlineData("title:(a OR \"b c\")", "title:a OR title:\"b c\"")]
    [InlineData("topic:x AND keyword: y OR abstract:z*", null)]
    [InlineData("topic:x AND keyword: y OR abstract:xyz*", "topic:x AND keyword:y OR abstract:xyz*")]
    [InlineData("title:a NEAR/3 b", "title:a NEAR/3 b")]
    [InlineData("a # the first\n OR # and\n b", "a OR b")]
    [InlineData("a OR \"b # c\"", "a OR \"b c\"")]
    [InlineData("and OR near", "and OR near")]
    [InlineData("\"AND\" OR \"near/3\"", "and OR \"near 3\"")]
    [InlineData("C++ AND what's AND 3.5", "c AND \"what s\" AND \"3 5\"")]
    [InlineData("\"what is life?\"", "\"what is life\"")]
    public void A_query_has_one_canonical_form(string text, string? expected)
    {
        foreach (string culture in UnderCulture.Names)
        {
            using UnderCulture _ = new(culture);
            QueryReading reading = Query.Read(text);
            Assert.Equal(expected, reading.Query?.Canonical);
            Assert.Equal(expected is null, reading.Faults.Length > 0);
            if (expected is not null)
            {
                Assert.Equal(reading.Query!.Root, Query.Parse(expected).Root);
                Assert.Equal(reading.Query.Digest, Query.Parse(expected).Digest);
            }
        }
    }

    [Fact]
    public void Fields_stand_on_the_leaves_and_default_to_title_or_abstract()
    {
        OrNode or = Assert.IsType<OrNode>(Query.Parse("title:(a OR NOT NOT b) OR c").Root);
        Assert.Equal(
            [WorkFields.Title, WorkFields.Title, WorkFields.TitleOrAbstract],
            or.Operands.Select(o => ((LeafNode)(o is NotNode { Operand: NotNode n } ? n.Operand : o)).Fields)
        );
    }

    [Fact]
    public void A_part_knows_where_it_stands()
    {
        const string text = "graphene OR\n  (\"Hall effect\" NEAR/4 comput*)";
        OrNode or = Assert.IsType<OrNode>(Query.Parse(text).Root);
        NearNode near = Assert.IsType<NearNode>(or.Operands[1]);
        Assert.Equal(new QuerySpan(0, 8, 1, 1), or.Operands[0].Span);
        Assert.Equal((2, 4), (near.Left.Span.Line, near.Left.Span.Column));
        Assert.Equal("\"Hall effect\"", text.Substring(near.Left.Span.Start, near.Left.Span.Length));
        Assert.Equal("comput*", text.Substring(near.Right.Span.Start, near.Right.Span.Length));
        Assert.Equal("\"Hall effect\" NEAR/4 comput*", text.Substring(near.Span.Start, near.Span.Length));
    }

    // Each fault as line:column and a word of what is found, expected or to be done.
    [Theory]
    [InlineData("", "1:1 end of the query")]
    [InlineData("# nothing", "1:10 end of the query")]
    [InlineData("a b", "1:3 write the operator")]
    [InlineData("a\n  b OR c", "2:3 write the operator")]
    [InlineData("a and b", "1:3 AND in capitals")]
    [InlineData("a or b", "1:3 OR in capitals")]
    [InlineData("a not b", "1:3 AND NOT")]
    [InlineData("a NOT b", "1:3 AND NOT")]
    [InlineData("a near/3 b", "1:3 write NEAR/3")]
    [InlineData("a W/12 b", "1:3 write NEAR/12")]
    [InlineData("a ADJ b", "1:3 NEAR/5 in capitals")]
    [InlineData("a && b || c", "1:3 write AND", "1:8 write OR")]
    [InlineData("a -b", "1:3 write AND NOT b")]
    [InlineData("a +b", "1:3 write AND b")]
    [InlineData("\"a b\"~3", "1:6 NEAR/5")]
    [InlineData("a NEAR b", "1:3 distance")]
    [InlineData("a NEAR/x b", "1:3 0 to 50")]
    [InlineData("a NEAR/51 b", "1:3 use AND")]
    [InlineData("a NEAR/99999999999 b", "1:3 0 to 50")]
    [InlineData("a NEAR/1 b NEAR/1 c", "1:12 one NEAR")]
    [InlineData("(a AND b) NEAR/1 c", "1:2 beside NEAR")]
    [InlineData("NOT a NEAR/3 b", "1:1 NOT (A NEAR/5 B)")]
    [InlineData("(a NEAR/1 b) NEAR/1 (c OR NOT NOT d)", "1:2 beside NEAR", "1:22 beside NEAR")]
    [InlineData("(a OR b", "1:1 closing parenthesis")]
    [InlineData("((a OR b)", "1:1 closing parenthesis")]
    [InlineData("a OR b)", "1:7 opening parenthesis")]
    [InlineData("a) OR b)", "1:2 opening", "1:8 opening")]
    [InlineData("()", "1:2 a word")]
    [InlineData("a AND", "1:6 end of the query")]
    [InlineData("OR a", "1:1 a word")]
    [InlineData("a AND OR b", "1:7 a word")]
    [InlineData("a AND \"b c", "1:7 closing quotation mark")]
    [InlineData("a AND \"b\nOR c", "1:7 closing quotation mark")]
    [InlineData("\u201Cquantum computing\u201D", "1:1 straight")]
    [InlineData("\"\" OR \"--\"", "1:1 letter or digit", "1:7 letter or digit")]
    [InlineData("a - b", "1:3 letter or digit", "1:5 write the operator")]
    [InlineData("co*", "1:1 3 letters")]
    [InlineData("li-io*", "1:4 3 letters")]
    [InlineData("*graphy", "1:1 a star only")]
    [InlineData("comp*ter", "1:5 a star only")]
    [InlineData("a OR \"comput* science\"", "1:13 last word")]
    [InlineData("comput-*", "1:8 right behind")]
    [InlineData("\"comput *\"", "1:9 right behind")]
    [InlineData("wom?n OR colo$r", "1:1 single letter", "1:10 single letter")]
    [InlineData("\"wom?n\"", "1:1 single letter")]
    [InlineData("C#", "1:1 blank before a comment")]
    [InlineData("Title:a", "1:1 write title:")]
    [InlineData("titel:a", "1:1 write title:")]
    [InlineData("https://x", "1:1 quotation marks")]
    [InlineData("title:(a OR abstract:b)", "1:13 no field within")]
    [InlineData("title:abstract:b", "1:7 no field within")]
    [InlineData("title: AND b", "1:1 after the field")]
    [InlineData("title:NOT b", "1:1 after the field")]
    [InlineData("NOT a", "1:1 something to find")]
    [InlineData("NOT a AND NOT b", "1:1 something to find beside")]
    [InlineData("a OR NOT b", "1:6 alternative that finds")]
    [InlineData("a AND (NOT b OR c)", "1:8 alternative that finds")]
    [InlineData("x? OR (y AND z*", "1:1 single letter", "1:7 closing parenthesis", "1:14 3 letters")]
    public void Every_fault_names_its_place_and_how_to_mend_it(string text, params string[] expected)
    {
        foreach (string culture in UnderCulture.Names)
        {
            using UnderCulture _ = new(culture);
            QueryReading reading = Query.Read(text);
            Assert.Null(reading.Query);
            Assert.Equal(expected.Length, reading.Faults.Length);
            foreach ((QueryFault fault, string part) in reading.Faults.Zip(expected))
            {
                string[] place = part.Split(' ', 2);
                Assert.Equal(place[0], FormattableString.Invariant($"{fault.Line}:{fault.Column}"));
                Assert.Contains(place[1], fault.ToString());
            }
        }
    }

    [Fact]
    public void What_could_take_the_program_down_is_a_fault()
    {
        Assert.Contains("64 deep", Query.Read(new string('(', 100_000)).Faults.Single().ToString());
        Assert.Contains(
            "64 deep",
            Query.Read(string.Concat(Enumerable.Repeat("(a OR ", 16_000))).Faults.Single().ToString()
        );
        Assert.Contains(
            "one NOT",
            Query.Read(string.Concat(Enumerable.Repeat("NOT ", 20_000)) + "a").Faults.Single().ToString()
        );
        Assert.Contains("100000", Query.Read(new string('a', 100_001)).Faults.Single().ToString());
        Assert.Equal(
            20_000,
            Assert
                .IsType<OrNode>(Query.Parse("a" + string.Concat(Enumerable.Repeat(" OR a", 19_999))).Root)
                .Operands.Length
        );
        string deep = string.Concat(Enumerable.Repeat("(", 64)) + "a" + new string(')', 64);
        Assert.Equal("a", Query.Parse(deep).Canonical);
    }

    [Fact]
    public void A_fault_shows_no_control_characters()
    {
        Assert.DoesNotContain('\u001b', Query.Read("a b\u001b[31m").Faults.Single().ToString());
    }
}
