using System.Runtime.Intrinsics;

namespace Regalia.Indices.Uncertainty;

/// <summary>Evaluates batches; belongs to one thread.</summary>
internal sealed class ReplicateEvaluator
{
    // Columns of this many bytes stay in the second-level cache while all evaluations of a variant pass over them.
    private const int TileBytes = 256 << 10;

    private const string OutOfRange =
        "aggregate: expected a score that is a finite number; normalise the indicators first, or use a power nearer to 1";

    private readonly ReplicateModel _model;
    private readonly WeightBlock[] _blocks;
    private readonly int[] _keys = new int[EvaluationBatch.Capacity];
    private double[] _scratch = [];

    public ReplicateEvaluator(ReplicateModel model)
    {
        _model = model;
        _blocks = [.. Enum.GetValues<SampleMatrix>().Select(matrix => new WeightBlock(model.Weights, matrix))];
        Batch = new(
            model.Sample.Inputs.Length,
            model.Outputs.Length,
            model.Definition.Structure.Codes.Length,
            model.Units.Length
        );
    }

    public EvaluationBatch Batch { get; }

    /// <summary>Draws the weights of consecutive replicates of a sample, for <see cref="Evaluation.Column"/> to point
    /// into.</summary>
    public void DrawWeights(SampleMatrix matrix, int first, int count) => _blocks[(int)matrix].Fill(first, count);

    /// <summary>Evaluates all of the batch, combination by combination, so that no more than one has to be at hand when
    /// there are too many to keep.</summary>
    public void Run()
    {
        Sort();
        for (int start = 0; start < Batch.Count; )
        {
            int end = start + 1;
            while (end < Batch.Count && _keys[end] == _keys[start])
            {
                end++;
            }

            ReadOnlySpan<int> evaluations = Batch.Order.AsSpan(start, end - start);
            Evaluate(_model.VariantOf(Batch.ChoicesOf(evaluations[0]), Batch.SourcesOf(evaluations[0])), evaluations);
            start = end;
        }
    }

    private void Sort()
    {
        for (int e = 0; e < Batch.Count; e++)
        {
            Batch.Failures[e] = null;
            Batch.Order[e] = e;
            _keys[e] = _model.SharesCombinations ? _model.CombinationOf(Batch.ChoicesOf(e)) : e;
        }

        Array.Sort(_keys, Batch.Order, 0, Batch.Count);
    }

    private void Evaluate(IndexVariant variant, ReadOnlySpan<int> evaluations)
    {
        foreach (int evaluation in evaluations)
        {
            Batch.Failures[evaluation] = variant.Failure;
            if (variant.Failure is null)
            {
                FillWeights(
                    variant.Context!.Weights,
                    Batch.ChoicesOf(evaluation),
                    Batch.SourcesOf(evaluation),
                    Batch.WeightsOf(evaluation)
                );
            }
        }

        if (variant.Failure is not null)
        {
            return;
        }

        if (variant.Tree is ReplicateTree tree)
        {
            Evaluate(variant, tree, evaluations);
        }
        else
        {
            Slow(variant, evaluations);
        }
    }

    // A set of weights that leaves out other variables than the plan does not go with the prepared tree.
    private void Evaluate(IndexVariant variant, ReplicateTree tree, ReadOnlySpan<int> evaluations)
    {
        if (_model.Weights.SetsInput is not (>= 0 and int sets))
        {
            Fast(variant, tree, evaluations);
            return;
        }

        ILookup<bool, int> fits = evaluations
            .ToArray()
            .ToLookup(e => _model.Weights.Fits(Batch.ChoicesOf(e)[sets], variant.Context!.Weights));
        Fast(variant, tree, [.. fits[true]]);
        Slow(variant, [.. fits[false]]);
    }

    private void FillWeights(
        IndexWeights given,
        ReadOnlySpan<int> choices,
        ReadOnlySpan<Evaluation> sources,
        Span<double> weights
    )
    {
        WeightSample sample = _model.Weights;
        if (sample.DirichletInput is >= 0 and int dirichlet)
        {
            Evaluation source = sources[dirichlet];
            _blocks[(int)source.Matrix].CopyDirichlet(given, source.Column, weights);
        }
        else
        {
            IndexWeights stated = sample.SetsInput is >= 0 and int sets ? sample.SetOf(choices[sets]) : given;
            stated.Values.CopyTo(weights);
        }

        if (sample.NoiseInput is >= 0 and int noise)
        {
            Evaluation source = sources[noise];
            _blocks[(int)source.Matrix].ApplyNoise(source.Column, weights);
        }
    }

    private void Fast(IndexVariant variant, ReplicateTree tree, ReadOnlySpan<int> evaluations)
    {
        int needed = ReplicateKernel.ScratchLength(tree);
        _scratch = _scratch.Length >= needed ? _scratch : new double[needed];
        int tile = Math.Max(ReplicateTree.Lanes, TileBytes / sizeof(double) / tree.LeafCount / 32 * 32);
        for (int first = 0; first < tree.Stride; first += tile)
        {
            int count = Math.Min(tile, tree.Stride - first);
            foreach (int evaluation in evaluations)
            {
                int failed = ReplicateKernel.Evaluate(tree, Batch.WeightsOf(evaluation), first, count, _scratch);
                if (failed >= 0)
                {
                    Batch.Failures[evaluation] ??= ReplicateTree
                        .NegativeUnderMean(_model.Definition, failed)
                        .Faults[0]
                        .ToString();
                    continue;
                }

                for (int output = 0; output < _model.Outputs.Length; output++)
                {
                    if (!Copy(variant, tree, output, Batch.ScoresOf(output, evaluation), first, count))
                    {
                        Batch.Failures[evaluation] ??= OutOfRange;
                    }
                }
            }
        }
    }

    // False when a score that should be there is no finite number.
    private bool Copy(IndexVariant variant, ReplicateTree tree, int output, Span<double> scores, int first, int count)
    {
        int node = _model.Outputs[output];
        if (node < tree.LeafCount)
        {
            if (first == 0)
            {
                CopyColumn(variant, variant.Context!.Data.Indicators.Column(node), scores);
            }

            return true;
        }

        int place = node - tree.LeafCount;
        MeanSpace space = tree.Nodes[place].Space;
        ReadOnlySpan<double> own = _scratch.AsSpan(place * tree.Stride, tree.Stride);
        ReadOnlySpan<double> present = tree.Present.AsSpan(node * tree.Stride, tree.Stride);
        Vector256<double> finite = Vector256<double>.AllBitsSet;
        for (int unit = first; unit < first + count; unit += 4)
        {
            Vector256<double> score = space.Back(Vector256.Create(own[unit..]));
            Vector256<double> there = Vector256.Equals(Vector256.Create(present[unit..]), Vector256<double>.One);
            Vector256.ConditionalSelect(there, score, Vector256.Create(double.NaN)).CopyTo(scores[unit..]);

            // Infinity less infinity is no number, and no number equals none.
            finite &= Vector256.Equals(score - score, Vector256<double>.Zero) | ~there;
        }

        return finite.ExtractMostSignificantBits() == 0b1111;
    }

    private void CopyColumn(IndexVariant variant, ReadOnlySpan<double> column, Span<double> scores)
    {
        scores.Fill(double.NaN);
        for (int unit = 0; unit < _model.Units.Length; unit++)
        {
            scores[unit] = variant.Rows[unit] < 0 ? double.NaN : column[variant.Rows[unit]];
        }
    }

    // The aggregation step itself, for what the prepared trees cannot do.
    private void Slow(IndexVariant variant, ReadOnlySpan<int> evaluations)
    {
        foreach (int evaluation in evaluations)
        {
            try
            {
                StepContext context = variant.Context! with
                {
                    Weights = new(_model.Definition.Structure, [.. Batch.WeightsOf(evaluation)]),
                };
                IndicatorTable table = context.Aggregation.Apply(context).Data.Indicators;
                for (int output = 0; output < _model.Outputs.Length; output++)
                {
                    string code = _model.Definition.Structure.Codes[_model.Outputs[output]];
                    CopyColumn(variant, table[code], Batch.ScoresOf(output, evaluation));
                }
            }
            catch (IndexFaultException fault)
            {
                Batch.Failures[evaluation] = fault.Faults.IsEmpty ? fault.Message : fault.Faults[0].ToString();
            }
        }
    }
}
