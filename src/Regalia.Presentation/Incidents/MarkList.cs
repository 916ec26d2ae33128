using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Regalia.Presentation.Incidents;

/// <summary>
/// Texts of a source that records are marked with, each once whatever its case, and which of them each record has. A record
/// without any has one that says so: what is unknown is a place of its own.
/// </summary>
internal sealed class MarkList
{
    /// <summary>The source says nothing, or says that it does not know.</summary>
    public const string Unknown = "unknown";

    /// <summary>Somebody is named, but no country.</summary>
    public const string NoCountry = "no-country";

    /// <summary>Nobody is named.</summary>
    public const string Nobody = "nobody-named";

    private const int MostLetters = 100;

    private static readonly FrozenSet<string> s_nothing = new[] { Unknown, NoCountry, Nobody }.ToFrozenSet(
        StringComparer.OrdinalIgnoreCase
    );

    private readonly Dictionary<string, int> _at;

    private MarkList(
        ImmutableArray<(string Key, string Name)> marks,
        ImmutableArray<ImmutableArray<int>> ofRecord,
        Dictionary<string, int> at
    )
    {
        (Marks, OfRecord, _at) = (marks, ofRecord, at);
    }

    /// <summary>The marks: as an address and a command name it, and as people read it.</summary>
    public ImmutableArray<(string Key, string Name)> Marks { get; }

    /// <summary>Those of each record, one at least.</summary>
    public ImmutableArray<ImmutableArray<int>> OfRecord { get; }

    /// <summary>The place of a mark; null if no record has it.</summary>
    public int? Find(string key) => _at.TryGetValue(key, out int place) ? place : null;

    /// <summary>Whether it says that nothing is known.</summary>
    public bool IsUnknown(int mark) => Marks[mark].Key is Unknown or NoCountry or Nobody;

    /// <summary>Takes the marks of one record after another.</summary>
    /// <param name="unknown">The marks of records without any, there whether a record has them or not.</param>
    internal sealed class Builder(params ImmutableArray<string> unknown)
    {
        private readonly Dictionary<string, int> _at = new(StringComparer.OrdinalIgnoreCase);
        private readonly List<(string, string)> _marks = [];
        private readonly ImmutableArray<ImmutableArray<int>>.Builder _ofRecord = ImmutableArray.CreateBuilder<
            ImmutableArray<int>
        >();
        private readonly List<int> _record = [];
        private readonly Dictionary<int, ImmutableArray<int>> _single = [];

        /// <summary>Marks the record; null where the text says nothing.</summary>
        public int? Add(string key, string name)
        {
            string plain = Plain(key);
            // A source that writes "unknown" says no more than one that writes nothing.
            if (plain.Length == 0 || s_nothing.Contains(plain))
            {
                return null;
            }
            int mark = Place(plain, ReferenceEquals(key, name) ? plain : name);
            if (!_record.Contains(mark))
            {
                _record.Add(mark);
            }
            return mark;
        }

        /// <summary>Ends the record; one without a mark gets the one that says so.</summary>
        public void EndRecord(string mark)
        {
            if (_record.Count == 0)
            {
                _record.Add(Place(mark, mark));
            }
            // Most records have one mark: they share its list.
            _ofRecord.Add(_record.Count == 1 ? Single(_record[0]) : [.. _record]);
            _record.Clear();
        }

        public MarkList ToList()
        {
            foreach (string mark in unknown)
            {
                _ = Place(mark, mark);
            }
            return new([.. _marks], _ofRecord.ToImmutable(), _at);
        }

        private ImmutableArray<int> Single(int mark)
        {
            if (!_single.TryGetValue(mark, out ImmutableArray<int> list))
            {
                _single.Add(mark, list = [mark]);
            }
            return list;
        }

        private int Place(string key, string name)
        {
            if (!_at.TryGetValue(key, out int place))
            {
                _at.Add(key, place = _marks.Count);
                _marks.Add((key, name));
            }
            return place;
        }

        // An address holds no control letters and no thousand of any, and nobody tells two blanks from one.
        private static string Plain(string text)
        {
            bool isPlain = text.Length is > 0 and <= MostLetters && text[0] != ' ' && text[^1] != ' ';
            for (int i = 0; isPlain && i < text.Length; i++)
            {
                isPlain =
                    !char.IsControl(text[i]) && (text[i] == ' ' ? text[i - 1] != ' ' : !char.IsWhiteSpace(text[i]));
            }
            if (isPlain)
            {
                return text;
            }
            string joined = string.Join(
                ' ',
                new string([.. text.Where(c => !char.IsControl(c) || char.IsWhiteSpace(c))]).Split(
                    (char[]?)null,
                    StringSplitOptions.RemoveEmptyEntries
                )
            );
            int end =
                joined.Length <= MostLetters ? joined.Length
                : char.IsHighSurrogate(joined[MostLetters - 1]) ? MostLetters - 1
                : MostLetters;
            return joined[..end].TrimEnd();
        }
    }
}
