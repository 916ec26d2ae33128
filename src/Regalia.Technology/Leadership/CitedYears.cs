using System.Collections.Concurrent;
using Regalia.Technology.Results;

namespace Regalia.Technology.Leadership;

/// <summary>
/// The years of windows that are ranked together: windows overlap, and each year is read and put in order once for all of them. It is
/// held until the last window that has it is done, so that of windows taken in turn only a few years are held.
/// </summary>
internal sealed class CitedYears
{
    private readonly TechnologyResults _results;
    private readonly ConcurrentDictionary<(int Technology, int Year), Held> _held = new();
    private readonly Dictionary<int, int> _windows;

    /// <summary>For windows, each of which is ranked once for each technology.</summary>
    internal CitedYears(TechnologyResults results, IEnumerable<YearWindow> windows)
    {
        _results = results;
        _windows = windows.SelectMany(w => Enumerable.Range(w.First, w.Length)).CountBy(y => y).ToDictionary();
    }

    /// <summary>The years of a window.</summary>
    /// <exception cref="InvalidDataException">One is damaged.</exception>
    internal CitedYear[] Of(int technology, YearWindow window) =>
        [
            .. Enumerable
                .Range(window.First, window.Length)
                .Select(year =>
                    _held
                        .GetOrAdd(
                            (technology, year),
                            key => new Held(
                                new Lazy<CitedYear>(() => CitedYear.Read(_results, key.Technology, key.Year)),
                                _windows[key.Year]
                            )
                        )
                        .Year.Value
                ),
        ];

    /// <summary>The window is ranked.</summary>
    internal void Release(int technology, YearWindow window)
    {
        for (int year = window.First; year <= window.Last; year++)
        {
            // A technology that is asked for twice is read again.
            if (_held.TryGetValue((technology, year), out Held? held) && Interlocked.Decrement(ref held.Windows) <= 0)
            {
                _ = _held.TryRemove((technology, year), out _);
            }
        }
    }

    private sealed class Held(Lazy<CitedYear> year, int windows)
    {
        // How many windows are still to be ranked.
        internal int Windows = windows;

        internal Lazy<CitedYear> Year => year;
    }
}
