using System.Collections.Immutable;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Tests.Storage;

/// <summary>Whether two records are equal in every part: their own equality compares lists by place, not by content.</summary>
internal static class SameRecord
{
    internal static void Assert(IncidentRecord expected, IncidentRecord actual)
    {
        Xunit.Assert.Equal(expected.Source, actual.Source);
        Xunit.Assert.Equal(expected.Id, actual.Id);
        Xunit.Assert.Equal(expected.Level, actual.Level);
        Xunit.Assert.Equal(expected.Title, actual.Title);
        Xunit.Assert.Equal(expected.Summary, actual.Summary);
        List(expected.Dates, actual.Dates, Xunit.Assert.Equal);
        List(
            expected.Victims,
            actual.Victims,
            static (e, a) =>
            {
                Xunit.Assert.Equal((e.Name, e.CountryText, e.Country), (a.Name, a.CountryText, a.Country));
                List(e.Sectors, a.Sectors, Xunit.Assert.Equal);
            }
        );
        List(
            expected.Attributions,
            actual.Attributions,
            static (e, a) =>
            {
                List(e.Initiators, a.Initiators, Xunit.Assert.Equal);
                Xunit.Assert.Equal((e.CountryText, e.Country, e.Category), (a.CountryText, a.Country, a.Category));
                Xunit.Assert.Equal((e.StatedBy, e.Date, e.Basis), (a.StatedBy, a.Date, a.Basis));
            }
        );
        List(expected.Aliases, actual.Aliases, Xunit.Assert.Equal);
        List(expected.References, actual.References, Xunit.Assert.Equal);
        List(expected.PartOf, actual.PartOf, Xunit.Assert.Equal);
        List(expected.Repairs, actual.Repairs, Xunit.Assert.Equal);
        List(expected.Fields, actual.Fields, Xunit.Assert.Equal);
    }

    private static void List<T>(ImmutableArray<T> expected, ImmutableArray<T> actual, Action<T, T> same)
    {
        Xunit.Assert.Equal(expected.Length, actual.Length);
        foreach ((T e, T a) in expected.Zip(actual))
        {
            same(e, a);
        }
    }
}
