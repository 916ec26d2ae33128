using Regalia.Evidence;
using Regalia.Evidence.Derivation;

namespace Regalia.Assessment.Verification;

/// <summary>A value that nobody has checked, or that is missing, and what checking it should be worth.</summary>
/// <param name="Country">The country.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="IsMissing">True where there is no value at all.</param>
/// <param name="ExpectedEntropyFall">
/// Expected fall of the entropy of the country's label, in bits, if the truth were known: the mutual information of
/// value and label in the draws, less its bias (Miller and Madow), never below 0. It is 0 too where the draws cannot
/// tell: no country has a value of the indicator, or no incidents are counted.
/// </param>
/// <param name="Evidence">The value as it stands, with its source; null where there is none.</param>
public sealed record VerificationTask(
    Iso3 Country,
    Indicator Indicator,
    bool IsMissing,
    double ExpectedEntropyFall,
    IndicatorValue? Evidence
);
