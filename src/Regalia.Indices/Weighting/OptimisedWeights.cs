using System.Collections.Immutable;
using System.Globalization;

namespace Regalia.Indices;

/// <summary>
/// Weights of one level, not negative, that make the correlations of its variables with the index balanced or large;
/// see
/// <see cref="WeightObjective"/> for the formulas. Weights of other levels stay as they are; variables of weight 0 take
/// no part and keep it.
/// </summary>
/// <remarks>
/// Quasi-Newton descent (BFGS) from several fixed starts, equal weights first, each followed by a search in both
/// directions of every weight, which is repeated until it finds nothing better; the best is kept. There is no chance in
/// it: the same data give the same weights. The optimum is local in theory. A weight may become 0: the data want the
/// variable out.
/// </remarks>
/// <param name="Level">Level whose weights are set.</param>
/// <param name="Objective">What is optimised.</param>
public sealed record OptimisedWeights(int Level, WeightObjective Objective = WeightObjective.Balance) : WeightingMethod
{
    // Beyond this many variables a start that favours each would cost more than it finds.
    private const int MostFavoured = 12;

    /// <summary>For balance: how important each variable of the level should be, relative, by code; 1 unless given.
    /// </summary>
    public ImmutableDictionary<string, double> Importance { get; init; } = ImmutableDictionary<string, double>.Empty;

    /// <inheritdoc/>
    public override string Name => "optimised";

    /// <inheritdoc/>
    /// <exception cref="IndexFaultException">As for <see cref="Optimise"/>.</exception>
    public override IndexWeights Weights(StepContext context) => Optimise(context).Weights;

    /// <summary>Finds the weights and tells how good they are.</summary>
    /// <param name="context">What the steps before have left.</param>
    /// <exception cref="IndexFaultException">The index has no such level; an importance is not finite, negative, all 0
    /// or of a variable that is not there; a variable has no correlation with the index because one of them does not
    /// vary or fewer than 3 units have both; for balance, the correlations add up to 0 or less for all
    /// starts.</exception>
    public WeightOptimisation Optimise(StepContext context)
    {
        WeightSearch search = Search(context);
        WeightDescent? best = null;
        foreach (double[] start in Starts(search))
        {
            WeightDescent descent = WeightDescent.From(search, start);
            best = best is null || descent.Loss < best.Loss ? descent : best;
        }

        if (best is null || double.IsInfinity(best.Loss))
        {
            throw new IndexFaultException(search.WhyNothingIsFound());
        }

        WeightOptimisation found = search.At(best.Weights);
        return found with { Evaluations = search.Evaluations, Converged = best.Converged };
    }

    /// <summary>How good the weights of the context are by the same measure, without any search.</summary>
    /// <param name="context">What the steps before have left.</param>
    /// <returns>The weights unchanged; objective and shares are NaN where correlations are missing or, for shares, do
    /// not add up to more than 0; not converged.</returns>
    /// <exception cref="IndexFaultException">The index has no such level or an importance is wrong.</exception>
    public WeightOptimisation Evaluate(StepContext context) => Search(context).AsGiven();

    private WeightSearch Search(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        ImmutableArray<Variable> variables = LevelOfWeights.Variables(context, Level);
        ImmutableArray<IndexFault> faults = [.. ImportanceFaults(variables)];
        if (!faults.IsEmpty)
        {
            throw new IndexFaultException(faults);
        }

        double[] importance = [.. variables.Select(variable => Importance.GetValueOrDefault(variable.Code, 1.0))];
        return new(context, variables, Objective, [.. importance.Select(value => value / importance.Sum())]);
    }

    private static IEnumerable<double[]> Starts(WeightSearch search)
    {
        int size = search.Size;
        yield return search.WithinParents([.. Enumerable.Repeat(1.0, size)]);
        yield return search.Given();
        yield return search.WithinParents([.. Enumerable.Range(0, size).Select(k => k % 2 == 0 ? 3.0 : 1.0)]);
        yield return search.WithinParents([.. Enumerable.Range(0, size).Select(k => k % 2 == 0 ? 1.0 : 3.0)]);
        for (int favoured = 0; size <= MostFavoured && favoured < size; favoured++)
        {
            yield return search.WithinParents([
                .. Enumerable.Range(0, size).Select(k => k == favoured ? (double)size : 1.0),
            ]);
        }
    }

    private IEnumerable<IndexFault> ImportanceFaults(ImmutableArray<Variable> variables)
    {
        IndexFault Fault(string? code, double value, string expected, string mend) =>
            new(expected, mend)
            {
                Step = Weighting.StepName,
                Code = code,
                Property = "Importance",
                Value = value.ToString("R", CultureInfo.InvariantCulture),
            };

        foreach ((string code, double value) in Importance.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (!variables.Any(variable => string.Equals(variable.Code, code, StringComparison.Ordinal)))
            {
                yield return Fault(
                    code,
                    value,
                    string.Create(CultureInfo.InvariantCulture, $"a variable of level {Level} with a weight above 0"),
                    "mend the spelling, or remove it"
                );
            }
            else if (!(value >= 0.0 && value <= double.MaxValue))
            {
                yield return Fault(
                    code,
                    value,
                    "a finite number, 0 or more",
                    "give it relative to the other variables"
                );
            }
        }

        if (variables.All(variable => Importance.GetValueOrDefault(variable.Code, 1.0) == 0.0))
        {
            yield return Fault(null, 0.0, "a variable with an importance above 0", "give one an importance");
        }
    }
}
