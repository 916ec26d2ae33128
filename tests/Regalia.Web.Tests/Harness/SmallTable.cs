using System.Collections.Immutable;
using Regalia.Evidence;
using Regalia.Presentation.Bundles;
using Regalia.Presentation.Publications;
using Regalia.Presentation.Views;
using Regalia.Web.Addresses;

namespace Regalia.Web.Tests.Harness;

/// <summary>A table with one route of every shape, whose views say what they were asked for.</summary>
internal static class SmallTable
{
    public const string Broken = "a fault that a test made";

    private static int slowBuilt;

    /// <summary>How often the slow view was made; one test alone asks for it.</summary>
    public static int SlowBuilt => slowBuilt;

    public static ImmutableArray<PageRoute> All { get; } =
    [
        new("", "Countries", "All.", request => Of(request, "home"), _ => [PageAddress.Home])
        {
            Query =
            [
                new("m", "Composite.", "exposure") { Values = ["exposure", "threat"] },
                new("region", "Region.", "South Asia"),
            ],
        },
        new(
            "country/{country}",
            "Countries",
            "One.",
            request => Of(request, "country-" + request.Country("country").Code),
            source => source.Release.Countries.Select(c => PageAddress.Country(c.Code))
        ),
        new(
            "country/{country}/evidence/{indicator}",
            "Indicators",
            "Evidence.",
            request =>
                Of(request, "evidence-" + request.Country("country").Code + "-" + request.Indicator("indicator").Id),
            source => source.Release.Indicators.Take(3).Select(i => PageAddress.Evidence(Iso3.Parse("VNM"), i.Id))
        )
        {
            IsArchived = false,
        },
        new("compare", "Countries", "Pairs.", Compare, _ => [PageAddress.Compare()])
        {
            Query =
            [
                new("c", "Countries.", "MYS~VNM") { IsList = true },
                new("m", "Composite.", "exposure") { Values = ["exposure", "threat"] },
            ],
        },
        new("practices", "Practices", "All.", request => Of(request, "practices"), _ => [PageAddress.Practices]),
        new(
            "practice/{practice}",
            "Practices",
            "One.",
            request =>
                request.Path["practice"] is "P001"
                    ? Of(request, "practice-P001")
                    : throw AddressException.NotFound("There is no such practice."),
            _ => [PageAddress.Practice("P001")]
        ),
        new("search", "Search", "Names.", request => Of(request, "search"), _ => [])
        {
            Query = [new("q", "Words.", "trade secret")],
        },
        new("broken", "Broken", "Throws.", _ => throw new InvalidOperationException(Broken), _ => []),
        new("slow", "Slow", "Takes its time.", Slow, _ => []) { IsCostly = true, Waiting = "It is slow." },
    ];

    /// <summary>Held while a test wants the slow page to be under way.</summary>
    public static ManualResetEventSlim Gate { get; } = new(initialState: true);

    private static View Compare(PageRequest request) =>
        request.Countries("c").Length is 1
            ? throw AddressException.Malformed("Two at least.")
            : Of(request, "compare-" + string.Join('-', request.Countries("c").Select(c => c.Code)));

    private static View Slow(PageRequest request)
    {
        Interlocked.Increment(ref slowBuilt);
        Gate.Wait();
        return Of(request, "slow");
    }

    private static View Of(PageRequest request, string name)
    {
        Prose links = Prose.Join(
            " ",
            [
                Prose.To("Viet Nam", PageAddress.Country(Iso3.Parse("VNM"))),
                Prose.To("a place", PageAddress.Country(Iso3.Parse("VNM")).At("gaps")),
                Prose.To("data", PageAddress.Country(Iso3.Parse("VNM")).As("csv")),
                Prose.To("own files", PageAddress.OwnFiles),
                Prose.To("what if", PageAddress.WhatIf(Iso3.Parse("VNM"))),
                Prose.To("all", PageAddress.Home),
            ]
        );
        return new View(
            name,
            new Publication(name, "A page of a test.", [new Paragraph(links)]),
            () => "name\n" + name + "\n",
            () => "{\"name\":\"" + name + "\"}",
            [new BundleColumn("name", "text", "", "", "never blank", "Name of the view.")]
        )
        {
            Sources = [request.Source.Release.Sources[0].Id],
        };
    }
}
