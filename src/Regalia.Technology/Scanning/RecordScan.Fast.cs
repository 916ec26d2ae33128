using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Json;
using Regalia.Technology.Queries;
using Regalia.Technology.Works;

namespace Regalia.Technology.Scanning;

// The fast path. Whatever it is not sure of makes it return false before it has entered anything.
internal sealed partial class RecordScan
{
    private readonly ILineScanner line = Vector512.IsHardwareAccelerated
        ? new LineScanner<WideVectors>()
        : new LineScanner<NarrowVectors>();

    private readonly (byte[] Name, TypeRecords Seen)[] types =
    [
        .. options.Types.Select(t => (Encoding.UTF8.GetBytes(t), Seen(scan, t))),
    ];

    // Of the record at hand; null where its type is not searched.
    private TypeRecords? ofType;

    // Of a row the length of the abstract is known: only then can a text that is no JSON not pass for more fields.
    private unsafe bool Fast(byte* text, int length, int? lengthOfAbstract = null)
    {
        bool isSure =
            line.Scan(text, length) && (lengthOfAbstract is not { } known || line[WorkField.Abstract].Length == known);
        Times?.EndScan();
        bool isTaken =
            isSure
            && IdOf(out long number)
            && UpdatedOf(out long updated)
            && Reason(out SkipReason reason, out int year)
            && (reason == SkipReason.None ? Search(number, updated, year) : Skip(number, updated, reason));
        if (isTaken && ofType is { } seen)
        {
            seen.Records++;
        }

        return isTaken;
    }

    private static TypeRecords Seen(PartScan scan, string type)
    {
        if (!scan.Types.TryGetValue(type, out TypeRecords? seen))
        {
            scan.Types[type] = seen = new TypeRecords();
        }

        return seen;
    }

    private bool Skip(long number, long updated, SkipReason reason)
    {
        scan.Seen.Add((number, updated));
        scan.Skipped[(int)reason]++;
        return true;
    }

    private bool Search(long number, long updated, int year)
    {
        if (
            !TextOf(WorkField.Title, out ReadOnlySpan<byte> title, out bool hasTitle)
            || !TextOf(WorkField.DisplayName, out ReadOnlySpan<byte> displayName, out bool hasDisplayName)
            || !NumberOf(WorkField.Citations, out int citations, out bool hasCitations)
            || !NumberOf(WorkField.References, out int references, out _)
            || line[WorkField.Abstract] is [(byte)'"', ..]
        )
        {
            return false;
        }

        title = hasTitle ? title : displayName;
        ReadOnlySpan<byte> topics = line[WorkField.Topics];
        AuthorshipsLook look = default;
        matcher.Begin();
        bool isRead =
            matcher.RawText(Matching.WorkMatcher.Title, title)
            && Names(topics, WorkFields.Topic, Matching.WorkMatcher.Topic)
            && Names(line[WorkField.Keywords], WorkFields.Keyword, Matching.WorkMatcher.Keyword)
            && matcher.RawAbstract(line[WorkField.Abstract]);
        if (!isRead)
        {
            return false;
        }

        List<int> technologies = matcher.Matched();
        Times?.EndMatch();
        List<Authorship>? authorships = technologies.Count > 0 ? Authorships() : null;
        if (authorships is null && !look.Read(line[WorkField.Authorships]))
        {
            return false;
        }

        Skip(number, updated, SkipReason.None);
        scan.WithoutCitations += hasCitations ? 0 : 1;
        YearCompleteness completeness = Year(year);
        completeness.Records++;
        completeness.WithTitle += title.IsEmpty ? 0 : 1;
        completeness.WithAbstract += line[WorkField.Abstract] is [(byte)'{', (byte)'"', ..] ? 1 : 0;
        completeness.WithTopic += topics is [(byte)'[', not (byte)']', ..] ? 1 : 0;
        completeness.WithReferences += references > 0 ? 1 : 0;
        completeness.WithCountry += (authorships?.Exists(a => a.IsLocated) ?? look.IsLocated) ? 1 : 0;
        completeness.WithInstitution +=
            (authorships?.Exists(a => a.Institutions.Count > 0) ?? look.HasInstitution) ? 1 : 0;
        if (authorships is not null)
        {
            Matched(number, updated, year, citations, technologies, authorships);
        }

        return true;
    }

    private List<Authorship> Authorships()
    {
        ReadOnlySpan<byte> authorships = line[WorkField.Authorships];
        if (authorships is not [(byte)'[', ..])
        {
            return [];
        }

        Utf8JsonReader reader = new(authorships, JsonText.Strict);
        reader.Read();
        return AuthorshipReader.Read(ref reader, ReadsAffiliations);
    }

    // Names of topics or keywords, where any query seeks in them.
    private bool Names(ReadOnlySpan<byte> array, WorkFields field, int number)
    {
        if ((queries.SearchedFields & field) == WorkFields.None || array is not [(byte)'[', ..])
        {
            return true;
        }

        JsonWalk walk = new(array);
        walk.Enter();
        while (walk.HasMore())
        {
            if (walk.First != '{')
            {
                walk.Skip();
                continue;
            }

            bool hasSeen = false;
            ReadOnlySpan<byte> name = default;
            walk.Enter();
            while (walk.HasMore())
            {
                ReadOnlySpan<byte> key = walk.Key();
                bool isName = key.SequenceEqual("display_name"u8);
                if (key.Contains((byte)'\\') || (isName && hasSeen))
                {
                    return false;
                }

                hasSeen |= isName;
                if (isName && walk.First == '"')
                {
                    name = walk.Text();
                }
                else
                {
                    walk.Skip();
                }
            }

            if (!matcher.RawText(number, name))
            {
                return false;
            }
        }

        return true;
    }

    private bool Reason(out SkipReason reason, out int year)
    {
        (reason, year) = (SkipReason.None, 0);
        if (
            !FlagOf(WorkField.Expansion, out bool isExpansion)
            || !FlagOf(WorkField.Retracted, out bool isRetracted)
            || !FlagOf(WorkField.Paratext, out bool isParatext)
            || !TextOf(WorkField.Type, out ReadOnlySpan<byte> type, out bool hasType)
            || type.Contains((byte)'\\')
            || !NumberOf(WorkField.Year, out year, out bool hasYear)
        )
        {
            return false;
        }

        ofType = hasType ? Searched(type) : null;
        reason =
            isExpansion ? SkipReason.Expansion
            : isRetracted ? SkipReason.Retracted
            : isParatext ? SkipReason.Paratext
            : ofType is null ? SkipReason.Type
            : !hasYear || year < options.FromYear || year > options.ToYear ? SkipReason.Year
            : SkipReason.None;
        return true;
    }

    private TypeRecords? Searched(ReadOnlySpan<byte> type)
    {
        foreach ((byte[] name, TypeRecords seen) in types)
        {
            if (type.SequenceEqual(name))
            {
                return seen;
            }
        }

        return null;
    }

    private bool IdOf(out long number)
    {
        number = 0;
        return TextOf(WorkField.Id, out ReadOnlySpan<byte> id, out _)
            && RecordNumber.TryRead(id, (byte)'W', out number);
    }

    private bool UpdatedOf(out long updated)
    {
        bool isSure = TextOf(WorkField.Updated, out ReadOnlySpan<byte> date, out _) && !date.Contains((byte)'\\');
        updated = isSure ? RecordTime.Read(date) : 0;
        return isSure;
    }

    // A text, null or nothing.
    private bool TextOf(WorkField field, out ReadOnlySpan<byte> text, out bool isThere)
    {
        ReadOnlySpan<byte> value = line[field];
        isThere = value is [(byte)'"', ..];
        text = isThere ? value[1..^1] : default;
        return isThere || IsNothing(value);
    }

    // A whole number of at most nine digits, null or nothing.
    private bool NumberOf(WorkField field, out int number, out bool isThere)
    {
        ReadOnlySpan<byte> value = line[field];
        number = 0;
        isThere = false;
        if (IsNothing(value))
        {
            return true;
        }

        foreach (byte digit in value.Length <= 9 ? value : "x"u8)
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return false;
            }

            number = number * 10 + (digit - '0');
        }

        isThere = true;
        return true;
    }

    private bool FlagOf(WorkField field, out bool isSet)
    {
        ReadOnlySpan<byte> value = line[field];
        isSet = value.SequenceEqual("true"u8);
        return isSet || value.SequenceEqual("false"u8) || IsNothing(value);
    }

    private static bool IsNothing(ReadOnlySpan<byte> value) => value.IsEmpty || value.SequenceEqual("null"u8);
}
