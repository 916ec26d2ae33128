using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Regalia.Incidents.Reading.Json.Shapes;

/// <summary>What a value must be like: the part of JSON Schema, drafts 3 and 4, that schemas of incident formats use.</summary>
internal sealed record JsonShape
{
    /// <summary>Kinds of value.</summary>
    public ValueKinds Kinds { get; init; } = ValueKinds.Any;

    /// <summary>The values that are allowed; null if any is.</summary>
    public ImmutableHashSet<JsonElement>? Values { get; init; }

    /// <summary>Members that are known.</summary>
    public ImmutableDictionary<string, JsonShape> Members { get; init; } =
        ImmutableDictionary.Create<string, JsonShape>(StringComparer.Ordinal);

    /// <summary>Members that must be there.</summary>
    public ImmutableArray<string> Required { get; init; } = [];

    /// <summary>Whether other members than those known may be there.</summary>
    public bool AllowsOthers { get; init; } = true;

    /// <summary>What other members must be like; null if anything.</summary>
    public JsonShape? Others { get; init; }

    /// <summary>What elements must be like; null if anything.</summary>
    public JsonShape? Elements { get; init; }

    /// <summary>Whether no element may stand twice.</summary>
    public bool IsSet { get; init; }

    /// <summary>Bounds of the number of elements.</summary>
    public (int Least, int Most) ElementCount { get; init; } = (0, int.MaxValue);

    /// <summary>Bounds of the number of members.</summary>
    public (int Least, int Most) MemberCount { get; init; } = (0, int.MaxValue);

    /// <summary>Bounds of the number of characters.</summary>
    public (int Least, int Most) Length { get; init; } = (0, int.MaxValue);

    /// <summary>Bounds of a number.</summary>
    public (decimal Least, decimal Most) Range { get; init; } = (decimal.MinValue, decimal.MaxValue);

    /// <summary>What a text must match somewhere; null if nothing.</summary>
    public Regex? Pattern { get; init; }

    /// <summary>Shapes that must hold as well, so many of them at least and at most.</summary>
    public ImmutableArray<(ImmutableArray<JsonShape> Shapes, int Least, int Most)> Combinations { get; init; } = [];
}
