using System.Numerics;
using CsCheck;
using Regalia.Technology.Results;
using Regalia.Technology.Works;

namespace Regalia.Technology.Tests.Works;

public sealed class CreditSplitTests
{
    private static readonly CountryCode Brazil = CountryCode.Parse("BR");
    private static readonly CountryCode Kenya = CountryCode.Parse("KE");

    [Fact]
    public void A_work_without_authors_is_one_unlocated_credit() =>
        Assert.Equal([new Credit(0, CountryCode.None, CreditShare.Whole)], CreditSplit.Of([]));

    [Fact]
    public void Thirds_go_by_largest_remainder_to_the_earlier_slot()
    {
        // 2^40 = 3 x 366,503,875,925 + 1.
        List<Authorship> three = [Author(countries: [Kenya]), Author(countries: [Brazil]), Author()];
        Assert.Equal(
            [
                new Credit(0, CountryCode.None, 366_503_875_925),
                new Credit(0, Brazil, 366_503_875_925),
                new Credit(0, Kenya, 366_503_875_926),
            ],
            CreditSplit.Of(three)
        );
    }

    [Fact]
    public void An_institution_without_country_has_that_of_an_authorship_with_one()
    {
        Authorship one = Author(institutions: [new InstitutionName(7, "x", CountryCode.None)], countries: [Kenya]);
        Authorship two = Author(
            institutions: [new InstitutionName(7, "x", CountryCode.None)],
            countries: [Kenya, Brazil]
        );
        Assert.Equal(
            [new Credit(7, CountryCode.None, CreditShare.Whole / 2), new Credit(7, Kenya, CreditShare.Whole / 2)],
            CreditSplit.Of([one, two])
        );
    }

    [Fact]
    public void Every_split_adds_to_the_whole_and_no_slot_is_a_unit_off() =>
        Gen.Int[0, 6]
            .Array[1, 60]
            .Sample(parts =>
            {
                List<Authorship> authors =
                [
                    .. parts.Select(
                        (p, a) =>
                            Author(
                                institutions:
                                [
                                    .. Enumerable.Range(1, p).Select(i => new InstitutionName(a * 10 + i, "", Brazil)),
                                ]
                            )
                    ),
                ];
                var credits = CreditSplit.Of(authors);
                Assert.Equal(CreditShare.Whole, credits.Sum(c => c.Share));
                foreach (Credit credit in credits.Where(c => c.Institution > 0))
                {
                    BigInteger divisor = (long)parts.Length * parts[(int)(credit.Institution - 1) / 10];
                    Assert.InRange(
                        credit.Share,
                        (long)(CreditShare.Whole / divisor),
                        (long)(CreditShare.Whole / divisor) + 1
                    );
                }
            });

    private static Authorship Author(InstitutionName[]? institutions = null, CountryCode[]? countries = null) =>
        new([.. institutions ?? []], [.. countries ?? []], []);
}
