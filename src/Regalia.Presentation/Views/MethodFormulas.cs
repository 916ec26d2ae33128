using Regalia.Assessment.Framework;
using Regalia.Presentation.Publications;

namespace Regalia.Presentation.Views;

/// <summary>The method for those who want to recompute it: formulas as text.</summary>
internal static class MethodFormulas
{
    internal static Section Of(AssessmentFramework framework) =>
        new(
            "formulas",
            "Technical summary",
            [
                new Facts([
                    new(
                        "Score of an indicator",
                        Prose.Code("s = 100 · (f(x) − f(l)) / (f(h) − f(l))")
                            + ", held to 0 to 100; l and h are the values at 0 and 100, f is the identity, ln or ln(1 + x)."
                    ),
                    new(
                        "Composite",
                        Prose.Code("S = Σ w·s / Σ w")
                            + " over the parts that are present; pressure is "
                            + Prose.Code("√(exposure · threat)")
                            + "."
                    ),
                    new(
                        "Coverage",
                        "effective weight of present indicators over that of active ones; the effective weight is the product of the "
                            + "weights down the path."
                    ),
                    new(
                        "Threat, rate",
                        Prose.Code("λ ~ Gamma(α, α/μ), μ = exp(b0 + b1 (g − ḡ))")
                            + ", g the logarithm of GDP; posterior "
                            + Prose.Code("Gamma(α + y, α/μ + T)")
                            + " after y incidents in T years. Prior by maximum likelihood over all countries."
                    ),
                    new(
                        "Threat, share of espionage",
                        "posterior " + Prose.Code("Beta(a + e, b + y − e)") + " after e of y incidents."
                    ),
                    new(
                        "Threat, trend",
                        "years multinomial with "
                            + Prose.Code("p(t) ∝ exp(s·t)")
                            + FormattableString.Invariant(
                                $"; prior of s normal around 0 with standard deviation {framework.Threat.TrendPriorSd:0.000} a year."
                            )
                    ),
                    new(
                        "Weights in the draws",
                        FormattableString.Invariant(
                            $"Dirichlet with concentration {framework.Draws.WeightConcentration} around the stated weights, anew in each draw, the same for all countries."
                        )
                    ),
                    new(
                        "Random numbers",
                        "Philox4x32-10 with the name of the input and the number of the draw as counter and the seed as key: a draw "
                            + "depends on nothing else, not on threads and not on other countries."
                    ),
                    new(
                        "Summaries",
                        "Median, 5 % and 95 % quantiles of scores counted in bins of 0.01 points; comparisons P(a > b) within the same "
                            + "draw, ties half."
                    ),
                    new(
                        "Gap",
                        Prose.Code("shortfall · weight · confidence")
                            + " with shortfall = (100 − s) / 100 and confidence = 1 − error of a coded value of that status."
                    ),
                    new(
                        "Likeness of countries",
                        FormattableString.Invariant(
                            $"{framework.Gaps.IncomeWeight:0.00} income group + {framework.Gaps.RegionWeight:0.00} region + {framework.Gaps.StockWeight:0.00} stock of know-how + {framework.Gaps.ReadinessWeight:0.00} profile of readiness, over what is known."
                        )
                    ),
                ]),
            ]
        );
}
