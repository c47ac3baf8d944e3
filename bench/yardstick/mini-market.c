/* The yardstick: the common market workload in plain C, the limit that the engine and its peers are measured against. ReplicationStore as it was measured; change it and older ratios lose their meaning. */
// mini-market, plain C, struct of arrays. gcc -O3 mm.c -lm
#include <stdio.h>
#include <stdlib.h>
#include <stdint.h>
#include <string.h>
#include <math.h>
#include <time.h>
#include <sys/resource.h>
static const double SIGY=1.2,SIGR=0.6,SIGS=1.0,RATIO=0.5,TPC=0.1,B0=-3.5,BQ=2.0,BF=1.5,BS=1.0,BP=0.6,
 M=0.12,C0=120,C1=0.003,CCO=100,JC=1.2,WQ=1.0,WF=0.3,WPR=1.0,PB=0.05,SDP=0.05,LR=0.1,TMIN=0.25,SHOCK=0.10,OVH=0.008,FIX=75,ENTRY=0.0025,YENT=0.5;
enum{LEN=12};
static double MUY,MUR,MUS;
#ifdef FASTX
#define EXPF(x) fexp(x)
static inline double fexp(double x){ // |x|<~30: 2^k * poly, same algorithm as soa-fx
 double t=x*1.4426950408889634; double kf=floor(t+0.5); double f=(t-kf)*0.6931471805599453;
 double e=1+f*(1+f*(0.5+f*(1.0/6+f*(1.0/24+f*(1.0/120+f*(1.0/720))))));
 union{double d;uint64_t u;}v; v.u=(uint64_t)((int64_t)kf+1023)<<52; return e*v.d;}
#else
#define EXPF(x) exp(x)
#endif
typedef struct{uint32_t a,b,c,d;}Rng; static Rng R;
static inline uint32_t u32(void){uint32_t t=R.a+R.b+R.d;R.d++;R.a=R.b^(R.b>>9);R.b=R.c+(R.c<<3);R.c=(R.c<<21)|(R.c>>11);R.c+=t;return t;}
static inline double u01(void){return u32()*2.3283064365386963e-10;}
static inline double norm(void){double a=(u32()+0.5)*2.3283064365386963e-10,b=u32()*2.3283064365386963e-10;return sqrt(-2*log(a))*cos(6.283185307179586*b);}
static int N,Q,A,CAP,n,nc,TCAP,CC; 
static double *y,*r,*q,*z,*T,*cinc,*tr,*tS,*tz,*tbest,*tshare,*tprice,*cS,*cshare,*cprice,*sb;
static int *area,*nb,*start,*mem,*cur,*tlead,*tpart,*tslot,*cl,*cp; static uint8_t *alive,*cleft;
static long evals,bids,joint;
#define AL(p,k) p=calloc((k),sizeof*p)
static void genAttr(int i,double sc){y[i]=sc*exp(MUY+SIGY*norm());r[i]=y[i]*exp(MUR+SIGR*norm());double v=0.5+0.15*norm();q[i]=v<0?0:v>1?1:v;z[i]=u01();area[i]=(int)(u01()*A);T[i]=y[i];cinc[i]=0;alive[i]=1;}
static void genNb(int i){int a=area[i],s0=start[a],m=start[a+1]-s0;for(int s=0;s<8;s++){int j=-1;if(m>0){int x=(int)(u01()*m);j=mem[s0+x];if(j==i){j=mem[s0+(x+1)%m];if(j==i)j=-1;}}nb[i*8+s]=j;tr[i*8+s]=0.2+0.6*u01();}}
static void members(void){memset(start,0,(A+1)*sizeof(int));for(int i=0;i<n;i++)if(alive[i])start[area[i]+1]++;for(int a=0;a<A;a++)start[a+1]+=start[a];for(int a=0;a<A;a++)cur[a]=start[a];for(int i=0;i<n;i++)if(alive[i])mem[cur[area[i]]++]=i;}
static void submit(int i,int k,int slot){double S=tS[k];int j=slot>=0?nb[i*8+slot]:-1;double cost=C0+C1*S,qe=q[i],sh=1,d=fabs(z[i]-tz[k]);if(d>0.5)d=1-d;double fit=1-2*d,sc=0;
 if(j>=0){cost*=JC;double tt=T[i]+T[j];sh=T[i]/tt;qe=sh*q[i]+(1-sh)*q[j];double d2=fabs(z[j]-tz[k]);if(d2>0.5)d2=1-d2;double f2=1-2*d2;if(f2>fit)fit=f2;r[i]-=cost*sh+CCO;r[j]-=cost*(1-sh);sc=PB;joint++;}else r[i]-=cost;
 double price=1+SDP*norm();sc+=WQ*qe+WF*fit-WPR*(price-1);bids++;if(sc>tbest[k]){tbest[k]=sc;tlead[k]=i;tpart[k]=j;tslot[k]=slot;tshare[k]=sh;tprice[k]=price;}}
static void bidding(int i,int k0,int k1){double Ti=T[i],qi=q[i],zi=z[i],cap1=RATIO*Ti,cap2=2*cap1,u1=0,u2=0;int b1=-1,b2=-1,s1=-1,s2=-1,i8=i*8;
 for(int k=k0;k<k1;k++){double S=tS[k];if(S>cap2)continue;evals++;int slot=u32()>>29;double tzk=tz[k],d=fabs(zi-tzk);if(d>0.5)d=1-d;double fit=1-2*d,cost=C0+C1*S,val=M*S*3,u=0;int us=-1;
  if(S<=cap1){double x=B0+BQ*qi+BF*fit-BS*S/Ti;u=val/(1+EXPF(-x))-cost;}
  int j=nb[i8+slot];double trust=tr[i8+slot];
  if(j>=0&&alive[j]&&trust>=TMIN){double Tj=T[j],tt=Ti+Tj;if(S<=RATIO*tt){double sh=Ti/tt,qe=sh*qi+(1-sh)*q[j],d2=fabs(z[j]-tzk);if(d2>0.5)d2=1-d2;double f2=1-2*d2,x=B0+BQ*qe+BF*(f2>fit?f2:fit)+BP-BS*S/tt,uj=sh*trust*val/(1+EXPF(-x))-cost*JC*sh-CCO;if(uj>u){u=uj;us=slot;}}}
  if(u>u1){u2=u1;b2=b1;s2=s1;u1=u;b1=k;s1=us;}else if(u>u2){u2=u;b2=k;s2=us;}}
 if(b1>=0)submit(i,b1,s1);if(b2>=0)submit(i,b2,s2);}
static int cmpd(const void*a,const void*b){double x=*(double*)a,w=*(double*)b;return(x>w)-(x<w);}
static void qs(double*a,int lo,int hi){ while(hi-lo>24){double p=a[(lo+hi)>>1];if(a[lo]>a[hi]){double t=a[lo];a[lo]=a[hi];a[hi]=t;} if(p<a[lo])p=a[lo]; if(p>a[hi])p=a[hi]; int i=lo,j=hi;while(i<=j){while(a[i]<p)i++;while(a[j]>p)j--;if(i<=j){double t=a[i];a[i]=a[j];a[j]=t;i++;j--;}} if(j-lo<hi-i){qs(a,lo,j);lo=i;}else{qs(a,i,hi);hi=j;}}
 for(int i=lo+1;i<=hi;i++){double v=a[i];int j=i-1;while(j>=lo&&a[j]>v){a[j+1]=a[j];j--;}a[j+1]=v;}}
static double hhi,hhiA,cr5,gini;static int live,orig,bd[4];static double *at,*a2;
static void metrics(void){double tot=0,sum=0,h=0,c5[5]={0};live=0;memset(bd,0,sizeof bd);memset(at,0,A*8);memset(a2,0,A*8);
 for(int i=0;i<n;i++)if(alive[i]){double c=cinc[i],Ti=T[i];tot+=c;h+=c*c;sb[live++]=Ti;sum+=Ti;at[area[i]]+=c;a2[area[i]]+=c*c;if(c>c5[4]){int x=4;while(x>0&&c5[x-1]<c){c5[x]=c5[x-1];x--;}c5[x]=c;}bd[Ti<1e4?0:Ti<1e5?1:Ti<1e6?2:3]++;}
 qs(sb,0,live-1);double g=0;for(int i=0;i<live;i++)g+=(2.0*(i+1)-live-1)*sb[i];double ha=0;int na=0;for(int a=0;a<A;a++)if(at[a]>0){ha+=a2[a]/(at[a]*at[a]);na++;}
 orig=0;for(int i=0;i<N;i++)orig+=alive[i];hhi=1e4*h/(tot*tot);hhiA=1e4*ha/na;cr5=(c5[0]+c5[1]+c5[2]+c5[3]+c5[4])/tot;gini=g/(live*sum);}
int main(int ac,char**av){N=atoi(av[1]);Q=atoi(av[2]);uint32_t seed=atoi(av[3]);struct timespec t0,t1;clock_gettime(CLOCK_MONOTONIC,&t0);
 MUY=log(100000);MUR=log(0.3);MUS=log(40000);R.a=0;R.b=seed;R.c=0x9e3779b9u;R.d=1;for(int i=0;i<12;i++)u32();
 A=(int)round(N/500.0);if(A<1)A=1;CAP=N+(int)ceil(ENTRY*N*Q)+Q+16;TCAP=(int)ceil(CAP*TPC)+A+16;CC=TCAP*(LEN+1);
 AL(y,CAP);AL(r,CAP);AL(q,CAP);AL(z,CAP);AL(T,CAP);AL(cinc,CAP);AL(tr,CAP*8);AL(nb,CAP*8);AL(area,CAP);AL(alive,CAP);AL(start,A+1);AL(mem,CAP);AL(cur,A);
 AL(tS,TCAP);AL(tz,TCAP);AL(tbest,TCAP);AL(tshare,TCAP);AL(tprice,TCAP);AL(tlead,TCAP);AL(tpart,TCAP);AL(tslot,TCAP);AL(cS,CC);AL(cshare,CC);AL(cprice,CC);AL(cl,CC);AL(cp,CC);AL(cleft,CC);AL(sb,CAP);AL(at,A);AL(a2,A);
 for(int i=0;i<N;i++)genAttr(i,1);n=N;members();for(int i=0;i<N;i++)genNb(i);long totEv=0,agentQ=0;
 for(int t=0;t<Q;t++){if(t)members();agentQ+=start[A];int nt=0;evals=bids=joint=0;
  for(int a=0;a<A;a++){int m=start[a+1]-start[a],K=(int)(m*TPC+u01()),k0=nt;for(int k=0;k<K;k++){tS[nt]=exp(MUS+SIGS*norm());tz[nt]=u01();tbest[nt]=-1e300;tlead[nt]=-1;nt++;}for(int x=start[a],e=start[a+1];x<e;x++)bidding(mem[x],k0,nt);}
  totEv+=evals;
  for(int k=0;k<nt;k++){int i=tlead[k];if(i<0)continue;int j=tpart[k];cS[nc]=tS[k];cshare[nc]=tshare[k];cprice[nc]=tprice[k];cl[nc]=i;cp[nc]=j;cleft[nc]=LEN;nc++;if(j>=0){int o=i*8+tslot[k];tr[o]+=LR*(1-tr[o]);for(int s=0;s<8;s++)if(nb[j*8+s]==i){int w=j*8+s;tr[w]+=LR*(1-tr[w]);}}}
  memset(cinc,0,CAP*8);int w=0;
  for(int c=0;c<nc;c++){int i=cl[c];if(!alive[i])continue;double rev=cprice[c]*cS[c]*0.25,prof=rev-(1-M)*cS[c]*0.25,sh=cshare[c];int j=cp[c];cinc[i]+=rev*sh;r[i]+=prof*sh;if(j>=0&&alive[j]){cinc[j]+=rev*(1-sh);r[j]+=prof*(1-sh);}if(--cleft[c]>0){if(w!=c){cS[w]=cS[c];cshare[w]=sh;cprice[w]=cprice[c];cl[w]=i;cp[w]=j;cleft[w]=cleft[c];}w++;}}
  nc=w;
  for(int i=0;i<n;i++)if(alive[i]){double yq=y[i]*0.25;r[i]+=yq*(SHOCK*norm()-OVH)-FIX;T[i]=y[i]+4*cinc[i];if(r[i]<0)alive[i]=0;}
  int ne=(int)(ENTRY*N+u01());for(int e=0;e<ne;e++){int i=n++;genAttr(i,YENT);genNb(i);}
  metrics();}
 clock_gettime(CLOCK_MONOTONIC,&t1);struct rusage ru;getrusage(RUSAGE_SELF,&ru);
 printf("{\"impl\":\"c\",\"N\":%d,\"Q\":%d,\"seed\":%u,\"ms\":%.1f,\"rssMB\":%ld,\"live\":%d,\"orig\":%d,\"hhi\":%.12g,\"hhiA\":%.12g,\"cr5\":%.12g,\"gini\":%.12g,\"bands\":[%d,%d,%d,%d],\"contracts\":%d,\"evals\":%ld,\"bids\":%ld,\"joint\":%ld,\"agentQ\":%ld,\"totEv\":%ld}\n",N,Q,seed,(t1.tv_sec-t0.tv_sec)*1e3+(t1.tv_nsec-t0.tv_nsec)/1e6,ru.ru_maxrss/1024,live,orig,hhi,hhiA,cr5,gini,bd[0],bd[1],bd[2],bd[3],nc,evals,bids,joint,agentQ,totEv);}
