using System.Collections.Immutable;

namespace Regalia.Incidents.Records;

/// <summary>One record of one source, in common terms beside the source's own fields.</summary>
public sealed record IncidentRecord
{
    /// <summary>Short name of the source: <c>cfr</c>.</summary>
    public required string Source { get; init; }

    /// <summary>The record's id in its source; where the source has none, its number in the file. Unique in a snapshot.</summary>
    public required string Id { get; init; }

    /// <summary>What the record stands for.</summary>
    public required RecordLevel Level { get; init; }

    /// <summary>Its title or name; null if the source gives none.</summary>
    public string? Title { get; init; }

    /// <summary>What happened, in the words of the source.</summary>
    public string? Summary { get; init; }

    /// <summary>Dates, in the order of the source; empty if it gives none.</summary>
    public ImmutableArray<IncidentDate> Dates { get; init; } = [];

    /// <summary>Who was hit.</summary>
    public ImmutableArray<Victim> Victims { get; init; } = [];

    /// <summary>Who is said to be behind it, by whom.</summary>
    public ImmutableArray<Attribution> Attributions { get; init; } = [];

    /// <summary>Other names of an actor, each with who asserts it.</summary>
    public ImmutableArray<AliasAssertion> Aliases { get; init; } = [];

    /// <summary>Addresses of the reports that it rests on.</summary>
    public ImmutableArray<string> References { get; init; } = [];

    /// <summary>Campaigns and actors that the source itself says it belongs to.</summary>
    public ImmutableArray<string> PartOf { get; init; } = [];

    /// <summary>What the reader mended, in words: a shifted row, a broken encoding, a swapped date.</summary>
    public ImmutableArray<string> Repairs { get; init; } = [];

    /// <summary>All fields of the source, in its order.</summary>
    public ImmutableArray<SourceField> Fields { get; init; } = [];

    /// <summary>The first date of a kind; null if there is none.</summary>
    public IncidentDate? Date(DateKind kind)
    {
        foreach (IncidentDate date in Dates)
        {
            if (date.Kind == kind)
            {
                return date;
            }
        }
        return null;
    }

    /// <summary>The text of the first field of a name; null if there is none.</summary>
    public string? Field(string name)
    {
        foreach (SourceField field in Fields)
        {
            if (string.Equals(field.Name, name, StringComparison.Ordinal))
            {
                return field.Text;
            }
        }
        return null;
    }
}
