using System.Collections.Immutable;
using Regalia.Evidence;
using Regalia.Incidents.Linking.Comparison;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Tests.Linking;

/// <summary>Small records of made-up events, prepared as one set.</summary>
internal sealed class MadeRecords
{
    private readonly ComparedRecords preparing = new();

    internal TermWeights Words { get; } = new();

    internal static IncidentRecord Incident(string title, string text, params IncidentDate[] dates) =>
        new()
        {
            Source = "made",
            Id = title,
            Level = RecordLevel.Incident,
            Title = title,
            Summary = text,
            Dates = [.. dates],
        };

    internal static IncidentRecord Suffered(string victim, string text, params IncidentDate[] dates) =>
        new()
        {
            Source = "told",
            Id = victim,
            Level = RecordLevel.VictimImpact,
            Summary = text,
            Victims = [Victim(victim)],
            Dates = [.. dates],
        };

    internal static Victim Victim(string? name, string? country = null) =>
        new(name, country, country is null ? null : Iso3.Parse(country), []);

    internal static Attribution Said(string? actor, string? country = null) =>
        new(
            actor is null ? [] : [actor],
            country,
            country is null ? null : Iso3.Parse(country),
            null,
            null,
            null,
            null
        );

    internal static IncidentDate Started(int year, int month, int day) =>
        new(DateKind.Started, new DateOnly(year, month, day), DatePrecision.Day);

    internal static IncidentDate Disclosed(int year, int month, int day) =>
        new(DateKind.Disclosed, new DateOnly(year, month, day), DatePrecision.Day);

    internal static IncidentDate StartedIn(int year) =>
        new(DateKind.Started, new DateOnly(year, 1, 1), DatePrecision.Year);

    /// <summary>Prepares records as one set, with others beside them so that words have weights.</summary>
    internal ImmutableArray<ComparedRecord> Prepare(params IncidentRecord[] records)
    {
        ImmutableArray<ComparedRecord> prepared = [.. records.Select(preparing.Prepare)];
        foreach (ComparedRecord record in prepared.Concat(Others().Select(preparing.Prepare)))
        {
            Words.Add(record);
        }
        return prepared;
    }

    private static IEnumerable<IncidentRecord> Others() =>
        Enumerable
            .Range(0, 200)
            .Select(i =>
                Suffered("Body " + i, "Hackers stole data of customers from the network of an office in district " + i)
            );
}
