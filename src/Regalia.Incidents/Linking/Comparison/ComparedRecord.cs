using System.Collections.Immutable;
using Regalia.Incidents.Records;

namespace Regalia.Incidents.Linking.Comparison;

/// <summary>A record prepared for comparison: numbers for words and names, no texts, about 1 KB for an ordinary record.</summary>
/// <remarks>All lists but those by word are ascending and without repeats, so that two are compared in one pass.</remarks>
internal sealed class ComparedRecord
{
    /// <summary>What the record stands for.</summary>
    internal required RecordLevel Level { get; init; }

    /// <summary>Short name of its source; one text for all its records.</summary>
    internal required string Source { get; init; }

    /// <summary>Words of title, victims' names and summary.</summary>
    internal required uint[] Words { get; init; }

    /// <summary>How often each word stands there, those of the title twice; at most 255.</summary>
    internal required byte[] Times { get; init; }

    /// <summary>Where each word stands.</summary>
    internal required WordMarks[] Marks { get; init; }

    /// <summary>Hosts and paths of the reports cited.</summary>
    internal required ulong[] Addresses { get; init; }

    /// <summary>Whole names of the victims, in plain words.</summary>
    internal required ulong[] Victims { get; init; }

    /// <summary>Words of the victims' names, without legal forms and words such as "the".</summary>
    internal required uint[] VictimWords { get; init; }

    /// <summary>Words of each victim's name, one name after another: indexes into <see cref="Words"/>.</summary>
    internal required ushort[] VictimNames { get; init; }

    /// <summary>Where each name ends in <see cref="VictimNames"/>.</summary>
    internal required ushort[] VictimNameEnds { get; init; }

    /// <summary>Names of those said to be behind it, and their other names, in plain words.</summary>
    internal required ulong[] Actors { get; init; }

    /// <summary>Countries of victims, numbered.</summary>
    internal required ushort[] Countries { get; init; }

    /// <summary>Countries said to be behind it, numbered.</summary>
    internal required ushort[] Sponsors { get; init; }

    /// <summary>Dates, in the order of the record, but for those of its entry into the source and those that cannot be.</summary>
    internal required ImmutableArray<DayInterval> Dates { get; init; }

    /// <summary>Number of victims that have a name.</summary>
    internal required int NamedVictims { get; init; }

    /// <summary>How many victims it lists, in fields or in one field, at least 1.</summary>
    internal required int ListedVictims { get; init; }

    /// <summary>How many different words of many its texts use: see <see cref="WordsOfMany"/>.</summary>
    internal required int WordsOfMany { get; init; }

    /// <summary>Whether a victim is named by its kind only: see <see cref="VictimKinds"/>.</summary>
    internal required bool NamesKindOfVictim { get; init; }

    /// <summary>Length of the word vector under the weights of its set; 0 until asked for. See <see cref="TermWeights.Length"/>.</summary>
    internal float VectorLength { get; set; }

    /// <summary>idf of each word in its set; null until asked for. See <see cref="TermWeights.Of"/>.</summary>
    internal float[]? Idf { get; set; }

    /// <summary>Weight of the i-th word inside the record: 1 + ln(times).</summary>
    internal double Frequency(int i) => Times[i] == 1 ? 1 : 1 + Math.Log(Times[i]);
}
