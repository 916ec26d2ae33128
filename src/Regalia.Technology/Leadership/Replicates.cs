using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Regalia.Technology.Leadership;

/// <summary>Bootstrap replicates of a technology and window, and what they say of shares, ranks, lead and risk.</summary>
internal sealed class Replicates
{
    private const int Lanes = Resampling.Lanes;
    private readonly Resampling _resampling;
    private readonly int _count;
    private readonly CountryCode[] _institutionCountries;
    private readonly double[][] _shares;
    private readonly double[][] _ranks;
    private readonly double[] _ratios;
    private readonly int[] _institutionRows;
    private readonly int _leader;
    private readonly int[] _risks = new int[3];
    private readonly ulong[] _tenth = new ulong[MonopolyRisk.Institutions * Lanes];
    private readonly ulong[] _zero = new ulong[Lanes];
    private readonly ulong[] _most;
    private readonly List<int> _rivals = [];
    private readonly ulong[] _sorted;
    private readonly int[] _order;
    private readonly int[] _places = new int[Lanes];
    private readonly ulong[] _best = new ulong[Lanes];
    private readonly ulong[] _second = new ulong[Lanes];
    private readonly CountryCode[] _leaders = new CountryCode[Lanes];
    private readonly (int In, int InLeader, int Tied, int TiedInLeader)[] _leading = new (int, int, int, int)[Lanes];
    private int _used;
    private int _leads;

    private Replicates(
        Resampling resampling,
        WindowTally tally,
        ImmutableArray<CountryCode> countryOfInstitution,
        int count,
        CountryCode leader,
        int[] institutions
    )
    {
        _resampling = resampling;
        _count = count;
        ResampledRows rows = resampling.Rows;
        _institutionCountries =
        [
            .. rows.Institutions.Select(local => countryOfInstitution[tally.InstitutionPositions[local]]),
        ];
        _institutionRows = [.. institutions.Select(rows.Institution)];
        int followed = rows.FirstInstitution + institutions.Length;
        _shares = [.. Enumerable.Range(0, followed).Select(_ => new double[count])];
        _ranks = [.. Enumerable.Range(0, followed).Select(_ => new double[count])];
        _ratios = new double[count];
        _most = new ulong[rows.Institutions.Count];
        _sorted = new ulong[rows.Countries.Count];
        _order = new int[rows.Countries.Count];
        _leader = leader.IsNone ? -1 : rows.Country(CountryNumber.Of(leader));
    }

    /// <summary>Draws them all.</summary>
    /// <param name="tally">The technology and window, counted.</param>
    /// <param name="options">Way of counting, top, seed and number.</param>
    /// <param name="technology">Id of the technology.</param>
    /// <param name="window">The window.</param>
    /// <param name="countryOfInstitution">Country of each institution of the results.</param>
    /// <param name="leader">Who leads.</param>
    /// <param name="institutions">Institutions (numbers of the tally) whose shares and ranks are followed.</param>
    internal static Replicates Draw(
        WindowTally tally,
        LeadershipOptions options,
        string technology,
        YearWindow window,
        ImmutableArray<CountryCode> countryOfInstitution,
        CountryCode leader,
        int[] institutions
    )
    {
        // The second way is for a threshold beyond all expectation; it draws the same distribution.
        foreach (bool together in (ReadOnlySpan<bool>)[true, false])
        {
            Resampling resampling = new(tally, options, technology, window.First, together);
            Replicates replicates = new(
                resampling,
                tally,
                countryOfInstitution,
                options.Replicates,
                leader,
                institutions
            );
            if (replicates.Fill(tally))
            {
                return replicates;
            }
        }
        throw new InvalidOperationException("a replicate without a threshold although all works were drawn");
    }

    internal StandingInterval? Country(int country) => Of(_resampling.Rows.Country(country));

    internal StandingInterval? Group(int group) => Of(ResampledRows.Group(group));

    /// <summary>Of a followed institution, by its place among them.</summary>
    internal StandingInterval? Institution(int place) => Of(_resampling.Rows.FirstInstitution + place);

    internal LeadInterval Lead() =>
        new(
            _count,
            _used,
            Interval.Of(_ratios.AsSpan(0, _used)),
            Part(_leads),
            Part(_risks[(int)RiskLevel.High]),
            Part(_risks[(int)RiskLevel.Medium]),
            Part(_risks[(int)RiskLevel.Low])
        );

    private double Part(int replicates) => _used == 0 ? 0 : (double)replicates / _used;

    private StandingInterval? Of(int followed) =>
        _used == 0
            ? null
            : new StandingInterval(
                Interval.Of(_shares[followed].AsSpan(0, _used))!.Value,
                Interval.Of(_ranks[followed].AsSpan(0, _used))!.Value
            );

    private bool Fill(WindowTally tally)
    {
        for (int first = 0; first < _count; first += Lanes)
        {
            if (!_resampling.Draw(first))
            {
                return false;
            }
            int lanes = Math.Min(Lanes, _count - first);
            ReadOnlySpan<ulong> located = _resampling.Credit(ResampledRows.Located);
            for (int r = 0; r < lanes; r++)
            {
                _places[r] = located[r] > 0 ? _used++ : -1;
                if (_places[r] >= 0)
                {
                    TakeCountries(r, located[r]);
                }
            }
            for (int group = 0; group < tally.GroupCount; group++)
            {
                IEnumerable<int> outside = Enumerable
                    .Range(0, _resampling.Rows.Countries.Count)
                    .Where(i => ((tally.GroupsOf(_resampling.Rows.Countries[i]) >> group) & 1) == 0)
                    .Select(i => _resampling.Rows.FirstCountry + i);
                TakeRanked(
                    ResampledRows.Group(group),
                    _resampling.Credit(ResampledRows.Group(group)),
                    outside,
                    lanes,
                    located
                );
            }
            FindTenth();
            FindRivals();
            for (int i = 0; i < _institutionRows.Length; i++)
            {
                TakeRanked(_resampling.Rows.FirstInstitution + i, Followed(i), _rivals, lanes, located);
            }
            CountLeading();
            for (int r = 0; r < lanes; r++)
            {
                if (_places[r] >= 0)
                {
                    _risks[(int)Risk(r)]++;
                }
            }
        }
        return true;
    }

    private void TakeCountries(int r, ulong located)
    {
        ResampledRows rows = _resampling.Rows;
        int countries = rows.Countries.Count;
        for (int i = 0; i < countries; i++)
        {
            // Negated, so that ascending order begins with the most.
            _sorted[i] = ~_resampling.Credit(rows.FirstCountry + i)[r];
            _order[i] = i;
        }
        Array.Sort(_sorted, _order);
        int leader = int.MaxValue;
        for (int place = 0, rank = 1; place < countries; place++)
        {
            if (place > 0 && _sorted[place] != _sorted[place - 1])
            {
                rank = place + 1;
            }
            int row = rows.FirstCountry + _order[place];
            Note(row, _places[r], ~_sorted[place], located, rank);
            if (rank == 1)
            {
                leader = Math.Min(leader, _order[place]);
                _leads += row == _leader ? 1 : 0;
            }
        }
        _leaders[r] = CountryNumber.Code(rows.Countries[leader]);
        _best[r] = ~_sorted[0];
        _second[r] = countries > 1 ? ~_sorted[1] : 0;
        _ratios[_places[r]] = _second[r] == 0 ? double.PositiveInfinity : (double)_best[r] / _second[r];
    }

    // 1 + how many of others have more.
    private void TakeRanked(
        int followed,
        ReadOnlySpan<ulong> credit,
        IEnumerable<int> others,
        int lanes,
        ReadOnlySpan<ulong> located
    )
    {
        Span<ulong> ranks = stackalloc ulong[Lanes];
        ranks.Fill(1);
        Span<Vector256<ulong>> counted = MemoryMarshal.Cast<ulong, Vector256<ulong>>(ranks);
        ReadOnlySpan<Vector256<ulong>> own = MemoryMarshal.Cast<ulong, Vector256<ulong>>(credit);
        foreach (int other in others)
        {
            ReadOnlySpan<Vector256<ulong>> theirs = MemoryMarshal.Cast<ulong, Vector256<ulong>>(
                _resampling.Credit(other)
            );
            for (int i = 0; i < own.Length; i++)
            {
                counted[i] -= Vector256.GreaterThan(theirs[i], own[i]);
            }
        }
        for (int r = 0; r < lanes; r++)
        {
            if (_places[r] >= 0)
            {
                Note(followed, _places[r], credit[r], located[r], (int)ranks[r]);
            }
        }
    }

    private void Note(int followed, int place, ulong credit, ulong located, int rank)
    {
        _shares[followed][place] = (double)credit / located;
        _ranks[followed][place] = rank;
    }

    // Credit of the tenth institution of every replicate, 0 where there are fewer: few rows are among the ten of any, and are looked at closely.
    private void FindTenth()
    {
        Array.Clear(_tenth);
        ResampledRows rows = _resampling.Rows;
        Span<ulong> least = _tenth.AsSpan((MonopolyRisk.Institutions - 1) * Lanes, Lanes);
        ulong bound = 0;
        for (int i = 0; i < rows.Institutions.Count; i++)
        {
            ReadOnlySpan<ulong> credit = _resampling.Credit(rows.FirstInstitution + i);
            _most[i] = Most(credit);
            if (_most[i] <= bound)
            {
                continue;
            }
            for (int r = 0; r < Lanes; r++)
            {
                int place = MonopolyRisk.Institutions - 1;
                if (credit[r] <= _tenth[(place * Lanes) + r])
                {
                    continue;
                }
                for (; place > 0 && _tenth[((place - 1) * Lanes) + r] < credit[r]; place--)
                {
                    _tenth[(place * Lanes) + r] = _tenth[((place - 1) * Lanes) + r];
                }
                _tenth[(place * Lanes) + r] = credit[r];
            }
            bound = Least(least);
        }
    }

    private ReadOnlySpan<ulong> Followed(int institution) =>
        _institutionRows[institution] < 0 ? _zero : _resampling.Credit(_institutionRows[institution]);

    // Rows that have more than the least of a followed institution in some replicate. Most never have: to hold each of them against
    // every followed one took a third of all time.
    private void FindRivals()
    {
        _rivals.Clear();
        ulong least = ulong.MaxValue;
        for (int i = 0; i < _institutionRows.Length; i++)
        {
            least = Math.Min(least, Least(Followed(i)));
        }
        for (int i = 0; i < _most.Length; i++)
        {
            if (_most[i] > least)
            {
                _rivals.Add(_resampling.Rows.FirstInstitution + i);
            }
        }
    }

    // How many of the ten are surely in, and how many tied for the tenth place, each also in the leading country.
    private void CountLeading()
    {
        Array.Clear(_leading);
        ResampledRows rows = _resampling.Rows;
        ReadOnlySpan<ulong> tenth = _tenth.AsSpan((MonopolyRisk.Institutions - 1) * Lanes, Lanes);
        ulong bound = Math.Max(1, Least(tenth));
        for (int i = 0; i < rows.Institutions.Count; i++)
        {
            if (_most[i] < bound)
            {
                continue;
            }
            ReadOnlySpan<ulong> credit = _resampling.Credit(rows.FirstInstitution + i);
            CountryCode country = _institutionCountries[i];
            for (int r = 0; r < Lanes; r++)
            {
                if (credit[r] > 0 && credit[r] >= tenth[r])
                {
                    ref (int In, int InLeader, int Tied, int TiedInLeader) leading = ref _leading[r];
                    int isInLeader = country == _leaders[r] ? 1 : 0;
                    leading =
                        credit[r] > tenth[r]
                            ? leading with
                            {
                                In = leading.In + 1,
                                InLeader = leading.InLeader + isInLeader,
                            }
                            : leading with
                            {
                                Tied = leading.Tied + 1,
                                TiedInLeader = leading.TiedInLeader + isInLeader,
                            };
                }
            }
        }
    }

    private RiskLevel Risk(int r)
    {
        (int places, int inLeader, int tied, int tiedInLeader) = _leading[r];
        return MonopolyRisk.Judge(
            inLeader,
            Math.Min(tied, MonopolyRisk.Institutions - places),
            Math.Max(1, tied),
            tiedInLeader,
            _best[r],
            _second[r]
        );
    }

    private static ulong Most(ReadOnlySpan<ulong> credit)
    {
        Vector256<ulong> most = Vector256<ulong>.Zero;
        foreach (Vector256<ulong> some in MemoryMarshal.Cast<ulong, Vector256<ulong>>(credit))
        {
            most = Vector256.Max(most, some);
        }
        return Math.Max(
            Math.Max(most.GetElement(0), most.GetElement(1)),
            Math.Max(most.GetElement(2), most.GetElement(3))
        );
    }

    private static ulong Least(ReadOnlySpan<ulong> credit)
    {
        ulong least = ulong.MaxValue;
        foreach (ulong one in credit)
        {
            least = Math.Min(least, one);
        }
        return least;
    }
}
