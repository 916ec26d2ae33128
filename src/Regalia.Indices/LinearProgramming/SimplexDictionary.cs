namespace Regalia.Indices;

/// <summary>
/// A linear programme written as equations of its basic variables in the others: basic_r = constant_r - sum of a_rc
/// other_c, and the objective likewise. Variables are numbered first, slacks after them.
/// </summary>
internal sealed class SimplexDictionary
{
    // Smaller coefficients are rounding: entries are of the order of 1.
    private const double Tolerance = 1e-12;

    private readonly int _variables;
    private readonly double[] _objective;
    private readonly double[][] _rows;
    private readonly double[] _constants;
    private readonly int[] _basic;
    private readonly int[] _other;

    /// <summary>Starts at x = 0, where every slack is basic. Takes the arrays but the constants without a copy.</summary>
    public SimplexDictionary(double[] objective, double[][] rows, double[] constants)
    {
        _variables = objective.Length;
        _objective = objective;
        _rows = rows;
        _constants = [.. constants];
        _other = [.. Enumerable.Range(0, _variables)];
        _basic = [.. Enumerable.Range(_variables, rows.Length)];
    }

    /// <summary>Goes from corner to corner until none next to it is higher.</summary>
    public LinearProgramOutcome Solve()
    {
        int inPlace = 0;
        int patience = 10 * (_variables + _rows.Length + 1);
        long most = 1000L * (_variables + _rows.Length + 1);
        for (long step = 0; step < most; step++)
        {
            int entering = inPlace > patience ? LowestRising() : FastestRising();
            if (entering < 0)
            {
                return LinearProgramOutcome.Optimal;
            }

            int leaving = Leaving(entering);
            if (leaving < 0)
            {
                return LinearProgramOutcome.Unbounded;
            }

            // Once Bland's rule is on it stays on until the objective rises.
            inPlace = _constants[leaving] > 0.0 ? 0 : inPlace + 1;
            Exchange(leaving, entering);
        }

        return LinearProgramOutcome.Stalled;
    }

    /// <summary>Values of the variables at this corner.</summary>
    public double[] Variables() => Values(0, _variables);

    /// <summary>Values of the slacks at this corner; exactly 0 for those that are not basic.</summary>
    public double[] Slacks() => Values(_variables, _rows.Length);

    private double[] Values(int first, int count)
    {
        double[] values = new double[count];
        for (int row = 0; row < _basic.Length; row++)
        {
            int place = _basic[row] - first;
            if (place >= 0 && place < count)
            {
                values[place] = _constants[row];
            }
        }

        return values;
    }

    private int FastestRising()
    {
        int best = -1;
        for (int column = 0; column < _other.Length; column++)
        {
            double rise = _objective[column];
            if (
                rise > Tolerance
                && (best < 0 || rise > _objective[best] || (rise == _objective[best] && _other[column] < _other[best]))
            )
            {
                best = column;
            }
        }

        return best;
    }

    private int LowestRising()
    {
        int best = -1;
        for (int column = 0; column < _other.Length; column++)
        {
            if (_objective[column] > Tolerance && (best < 0 || _other[column] < _other[best]))
            {
                best = column;
            }
        }

        return best;
    }

    private int Leaving(int entering)
    {
        int best = -1;
        double least = double.PositiveInfinity;
        for (int row = 0; row < _rows.Length; row++)
        {
            double fall = _rows[row][entering];
            if (fall > Tolerance)
            {
                double room = _constants[row] / fall;
                if (room < least || (room == least && _basic[row] < _basic[best]))
                {
                    best = row;
                    least = room;
                }
            }
        }

        return best;
    }

    private void Exchange(int leaving, int entering)
    {
        double[] pivotRow = _rows[leaving];
        double pivot = pivotRow[entering];
        for (int column = 0; column < pivotRow.Length; column++)
        {
            pivotRow[column] /= pivot;
        }

        pivotRow[entering] = 1.0 / pivot;
        _constants[leaving] /= pivot;
        for (int row = 0; row < _rows.Length; row++)
        {
            if (row != leaving)
            {
                double factor = _rows[row][entering];
                Subtract(_rows[row], pivotRow, factor, entering);

                // The ratio test leaves it at 0 or above but for rounding.
                _constants[row] = Math.Max(0.0, _constants[row] - (factor * _constants[leaving]));
            }
        }

        Subtract(_objective, pivotRow, _objective[entering], entering);
        (_basic[leaving], _other[entering]) = (_other[entering], _basic[leaving]);
    }

    private static void Subtract(double[] row, double[] pivotRow, double factor, int entering)
    {
        if (factor == 0.0)
        {
            return;
        }

        row[entering] = 0.0;
        for (int column = 0; column < row.Length; column++)
        {
            row[column] -= factor * pivotRow[column];
        }
    }
}
