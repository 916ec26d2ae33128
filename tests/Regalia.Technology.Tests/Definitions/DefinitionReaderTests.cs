using System.Collections.Immutable;
using Regalia.Evidence.Faults;
using Regalia.Technology.Definitions;
using Regalia.Technology.Queries;

namespace Regalia.Technology.Tests.Definitions;

/// <summary>The file of a definition, and what is said of one that is wrong.</summary>
public sealed class DefinitionReaderTests
{
    private const string Draft = """
        id: clay-tablets
        status: draft
        scope: >
          Writing on
          clay.
        left_out: Paper.
        query: |
          # first a comment
          "clay tablet*" OR
            (stylus AND clay)
        """;

    private const string Work =
        "  - {title: A Clay Tablet, year: 1999, identifier: 10.1000/x.1, terms: wet clay; reed stylus, reason: r, checked_at: https://example.org/a}\n";

    private static readonly ImmutableArray<Evidence.Technology> Listed =
    [
        new("clay-tablets", "Clay tablets", "Writing", "2024", LifeCycleStage: null, Source: null, Row: 2),
    ];

    [Fact]
    public void A_definition_takes_its_name_from_the_list_and_knows_where_its_query_stands()
    {
        foreach (string text in new[] { Draft, Draft.ReplaceLineEndings("\r\n"), "\uFEFF" + Draft })
        {
            CatalogueEntry entry = Read(text).Entry!;
            Assert.Equal(
                ("Clay tablets", "Writing", null, DefinitionStatus.Draft, "Writing on clay."),
                (
                    entry.Definition.Name,
                    entry.Definition.Category,
                    entry.Definition.Stage,
                    entry.Definition.Status,
                    entry.Definition.Scope
                )
            );
            Assert.Equal("\"clay tablet*\" OR stylus AND clay", entry.Query.Canonical);
            OrNode or = Assert.IsType<OrNode>(entry.Query.Root);
            Assert.Equal((9, 3), entry.Place.Of(or.Operands[0].Span));
            Assert.Equal((10, 6), entry.Place.Of(or.Operands[1].Span));
        }
    }

    [Fact]
    public void A_technology_that_is_not_listed_brings_its_own_name()
    {
        Assert.Contains(
            "name",
            Assert.Single(Read(Draft.Replace("clay-", "wax-"), "wax-tablets.yaml").Faults.Take(1)).Column
        );
        TechnologyDefinition own = Read(
            Draft.Replace("clay-", "wax-") + "\nname: Wax tablets\ncategory: Writing\nstage: first",
            "wax-tablets.yaml"
        ).Entry!.Definition;
        Assert.Equal(("Wax tablets", "Writing", "first"), (own.Name, own.Category, own.Stage));
    }

    [Fact]
    public void A_finished_definition_has_known_works()
    {
        string done = Draft.Replace("draft", "done") + "\nanchors:\n" + Times(5) + "near_misses:\n" + Times(3);
        CatalogueEntry entry = Read(done).Entry!;
        Assert.Equal((5, 3), (entry.Definition.Anchors.Length, entry.Definition.NearMisses.Length));
        DefinitionCheck check = DefinitionCheck.Of(entry);
        Assert.Equal(3, check.Size);
        Assert.Equal(3, check.Failures.Length);
        Assert.All(check.Failures, work => Assert.False(work.IsAnchor));
        string few = Draft.Replace("draft", "done") + "\nanchors:\n" + Times(4) + "near_misses:\n" + Times(2);
        Assert.Equal(["(anchors)", "(near_misses)"], Read(few).Faults.Select(f => f.Column!.Split(' ')[1]));
    }

    [Fact]
    public void Terms_of_a_known_work_stand_apart()
    {
        KnownWork work = new(
            "Title here",
            2000,
            "10.1000/x",
            "wet clay ; reed stylus;;stylus",
            "r",
            "https://example.org"
        );
        WorkText text = KnownWorkText.Of(work);
        Assert.True(
            QueryEvaluation.Evaluate(Query.Parse("\"wet clay\" AND \"reed stylus\" AND title:here"), text).Matches
        );
        Assert.False(
            QueryEvaluation
                .Evaluate(Query.Parse("\"clay reed\" OR clay NEAR/50 reed OR here NEAR/50 wet"), text)
                .Matches
        );
    }

    // Text changed, then line, column, key and words of the fault.
    [Theory]
    [InlineData("id: clay-tablets", "id: Clay", 1, "5 (id)", "small letters")]
    [InlineData("id: clay-tablets", "id: clay", 1, "5 (id)", "clay-tablets")]
    [InlineData("status: draft", "status: ready", 2, "9 (status)", "done or draft")]
    [InlineData("left_out: Paper.", "left_out: Paper.\ncolour: red", 7, "1 (colour)", "remove it")]
    [InlineData("status: draft", "staus: draft", 2, "1 (staus)", "did you mean status?")]
    [InlineData("left_out: Paper.", "left_out: ", 6, "10 (left_out)", "a text")]
    [InlineData("left_out: Paper.", "left_out: Paper.\nname: Mud", 7, "7 (name)", "\"Clay tablets\"")]
    [InlineData("left_out: Paper.", "left_out: Paper.\nstage: 1", 7, "8 (stage)", "none")]
    [InlineData("query: |", "query: >", 7, "8 (query)", "block of lines")]
    [InlineData("(stylus AND clay)", "(stylus and clay)", 10, "13 (query)", "AND in capitals")]
    [InlineData("\"clay tablet*\" OR", "cl* OR", 9, "3 (query)", "3 letters")]
    [InlineData("(stylus AND clay)", "(stylus AND", 10, "5 (query)", "closing parenthesis")]
    [InlineData("left_out: Paper.", "left_out: Paper.\nanchors: none", 7, "10 (anchors)", "a list of works")]
    [InlineData("left_out: Paper.", "left_out: Paper.\nanchors:\n  - a title", 8, "5 (anchors[1])", "begin with")]
    [InlineData("left_out: Paper.", "left_out: *a", 6, "11", "without an anchor")]
    [InlineData("left_out: Paper.", "left_out: Paper.\n  id: a: b", 7, null, "well-formed")]
    public void A_fault_names_line_column_and_key(string old, string changed, int line, string? column, string words)
    {
        foreach (string culture in UnderCulture.Names)
        {
            using UnderCulture _ = new(culture);
            DefinitionReading reading = Read(Draft.Replace(old, changed));
            Assert.Null(reading.Entry);
            Fault fault = reading.Faults[0];
            Assert.Contains(words, fault.ToString());
            Assert.Equal(line, fault.Row);
            Assert.Equal(column ?? fault.Column, fault.Column);
        }
    }

    [Theory]
    [InlineData("year: 1999", "year: 99", "(anchors[1].year)")]
    [InlineData("year: 1999", "year: MCMXCIX", "(anchors[1].year)")]
    [InlineData("identifier: 10.1000/x.1", "identifier: https://doi.org/10.1000/x", "(anchors[1].identifier)")]
    [InlineData("checked_at: https://example.org/a", "checked_at: seen", "(anchors[1].checked_at)")]
    [InlineData("reason: r, ", "", "(anchors[1].reason)")]
    [InlineData("reason: r", "reasons: r", "(anchors[1].reasons)")]
    public void A_known_work_is_complete(string old, string changed, string place) =>
        Assert.EndsWith(place, Assert.Single(Read(Draft + "\nanchors:\n" + Work.Replace(old, changed)).Faults).Column);

    [Theory]
    [InlineData("10.1000/x.1")]
    [InlineData("1801.00862")]
    [InlineData("arXiv:1801.00862v3")]
    [InlineData("quant-ph/9508027")]
    public void A_known_work_has_a_doi_or_an_arxiv_number(string identifier) =>
        Assert.Empty(Read(Draft + "\nanchors:\n" + Work.Replace("10.1000/x.1", identifier)).Faults);

    [Fact]
    public void What_is_no_definition_is_a_fault()
    {
        Assert.Equal(FaultKind.Missing, DefinitionReader.Read("nowhere/a.yaml", Listed).Faults.Single().Kind);
        Assert.Contains("one definition", Read("").Faults.Single().ToString());
        Assert.Contains("one definition", Read("- a").Faults.Single().ToString());
        Assert.Contains("levels deep", Read("id: " + new string('[', 2000)).Faults.Single().ToString());
    }

    [Fact]
    public void A_folder_is_read_in_order_of_ids_and_says_what_has_no_definition()
    {
        string folder = Directory.CreateTempSubdirectory("regalia-definitions-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "clay-tablets.yaml"), Draft);
            File.WriteAllText(
                Path.Combine(folder, "a-wax.yaml"),
                Draft.Replace("clay-tablets", "a-wax") + "\nname: W\ncategory: c"
            );
            File.WriteAllText(Path.Combine(folder, "b.yaml"), "id: b");
            File.WriteAllText(Path.Combine(folder, "c.yml"), Draft);
            File.WriteAllBytes(Path.Combine(folder, "d.yaml"), [0xFF, 0xFE, 0x41]);
            Evidence.Technology other = Listed[0] with { Id = "ink" };
            TechnologyCatalogue catalogue = TechnologyCatalogue.Read(folder, [.. Listed, other]);
            Assert.Equal(["a-wax", "clay-tablets"], catalogue.Entries.Select(entry => entry.Definition.Id));
            Assert.Equal(["ink"], catalogue.WithoutDefinition);
            Assert.Equal(["b.yaml", "c.yml", "d.yaml"], catalogue.Faults.Select(fault => fault.File).Distinct());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        Assert.Empty(TechnologyCatalogue.Read(folder, Listed).Entries);
    }

    private static string Times(int count) => string.Concat(Enumerable.Repeat(Work, count));

    private static DefinitionReading Read(string text, string file = "clay-tablets.yaml") =>
        DefinitionReader.Parse(file, text, Listed);
}
