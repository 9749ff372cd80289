/* The equations of docs/clinical/pharmacokinetics.md for deSolve: states are amounts in mg and one rate of infusion. */
static double parms[14];
#define Vc parms[0]
#define Q1 parms[1]
#define Vp1 parms[2]
#define Q2 parms[3]
#define Vp2 parms[4]
#define Qh parms[5]
#define Vh parms[6]
#define kel parms[7]
#define kmet parms[8]
#define Vcn parms[9]
#define CLn parms[10]
#define Vpn parms[11]
#define Q3 parms[12]
#define mass parms[13]

void begin(void (*odeparms)(int *, double *)) {
  int n = 14;
  odeparms(&n, parms);
}

/* y: blood, two peripheral spaces, liver, norketamine, its space, mg an hour into the vein */
void slope(int *neq, double *t, double *y, double *d, double *out, int *ip) {
  double c = y[0] / Vc, p1 = y[1] / Vp1, p2 = y[2] / Vp2, l = y[3];
  d[0] = Q1 * (p1 - c) + Q2 * (p2 - c) + Qh * (l / Vh - c) + y[6];
  d[1] = Q1 * (c - p1);
  d[2] = Q2 * (c - p2);
  d[3] = Qh * (c - l / Vh) - (kel + kmet) * l;
  d[4] = mass * kmet * l - (CLn + Q3) / Vcn * y[4] + Q3 / Vpn * y[5];
  d[5] = Q3 / Vcn * y[4] - Q3 / Vpn * y[5];
  d[6] = 0;
}
