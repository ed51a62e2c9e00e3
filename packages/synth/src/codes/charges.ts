/** Charge codes of tbllookupCharges; blanks inside a code are part of it. */
export const chargeList = `
212a01|Health & Related Grounds
212a01Ai|Communicable Disease Of Public Health Significance
212a01Aii|Vaccinations
212a01Aii I|Physical or Mental disorder
212a01Aii II|Physical or mental disorder and a history of behavior
212a01Aiii|Drug abuser or addict
212a01AiiiI|Physical or Mental Disorder
212a01AiiiII|Physical or Mental Disorder and a History of Behavior
212a01Aiv|Drug Abuser or Drug Addict
212a02|Criminal and Related Grounds
212a02Ai  I|Crimes involving moral turpitude
212a02Ai  II|Controlled Substance Violation
212a02B|Multiple Criminal Convictions
212a02C|Controlled substance traffickers
212a02Ci|Drug Traffickers
212a02Cii|Spouse or Child Obtaining any Benefit from Illicit Activity by an inad
212a02Di|Prostitution and Commercialized Vice
212a02Dii|Import of prostitutes
212a02Diii|Engage in Other Unlawful Commercialized Vice
212a02E|Certain aliens involved in serious criminal activity who have asserted
212a02G|Violation of Religious Freedom
212a02Hi|Significant Traffickers in Persons
212a02Hii|Beneficiaries of Trafficking
212a02Ii|Alien who is engaged or seeks to enter the U.S. to engage in Money Lau
212a02Iii|Alien who has been a knowing aider, abettor, assister, conspirator or 
212a03|Security and Related Grounds
212a03Ai|Security and Related Grounds.  Any activity to violate any law relatin
212a03Ai  I|Any activity to violate and law relating to Espionage/Sabatage
212a03Ai  II|Export of Goods, Technology, or Sensitive Information
212a03Aii|Any other unlawful activity
212a03Aiii|Any activity opposing, controlling, overthrowing the U.S. Government b
212a03Bi  I|Engaged in Terrorist Activities
212a03Bi  II|Likely to Engage in any Terrorist Activity
212a03Bi  III|Show intention to cause death, serious bodily harm or incited terroris
212a03Bi  IV|Representative of Foreign Terrorist Organization
212a03Bi  V|Member of Foreign Terrorist Organization IAW Sec. 219
212a03Bi  VI|Use of alien's position of prominence within any country to endorse or
212a03Bi  VII|Alien is the spouse or child of an alien who is inadmissable under thi
212a03Ci|Foreign Policy Considerations.
212a03Di|Membership in Totalitarian Party
212a03Ei  I|Participation in Nazi Persecutions of Genocide.
212a03Ei  II|Participation with any government in any area occupied by the Military
212a03Ei  III|Participation with any government established with the assistance of t
212a03Ei  IV|Participation with any government which was an ally of the Nazi Govern
212a03Eii|Participation in Genocide
212a03Eiii   |Commission of Acts of Torture or Extrajudicial Killings
212a03F|Association with Terrorist Organizations
212a04|Public Charge under section 212(a)(4)
212a04A|Any alien who is likely to become a public charge
212a04C|Family sponsored immigrants
212a04D|Certain employment-based immigrants
212a05|Labor Certification and Licensing Requirements under section 212 (a) (
212a05Ai|Failure to meet labor certification requirements
212a05B|Failure to meet licensing requirements for medical doctors
212a05C|Failure to meet certification requirement for Health Care Workers
212a06|Illegal entrants and Immigration Violators under section 212 (a) (6)
212a06A|Alien previously deported
212a06Ai|Alien in U.S. without Admission or Paroled
212a06B|Failure to Attend a Removal Proceeding
212a06Bi|Certain aliens previously removed.  Any alien who has been arrested an
212a06Bii|Any alien who has fallen in distress and has been removed pursuant to 
212a06Biii|Any alien who has been remoded as an alien enemy
212a06Biv|Any alien who has been removed at Government expense in lieu of deport
212a06Ci|Fraud or willful misrepresentation to procure a visa, documentation or
212a06Cii I|False claim to U.S. citizenship
212a06D|Stowaways
212a06Ei|Smugglers
212a06F|Subject of Civil Penalty.  Any alien who is the subject of a final ord
212a06Fi|Subject of Civil Penalty for Document Fraud
212a06G|Student Visa Abusers
212a07|Documentation Requirements under section 212 (a)(7)
212a07Ai  I|No valid immigrant visa
212a07Ai  II|Immigrant whose visa was improperly issued at the time of admission
212a07Bi  I|Non-immigrant not in Possession of a passport valid for at least 6 mon
212a07Bi  II|Non-immigrant not in Possession of Valid non-immigrant Visa or Border 
212a08|Ineligible for Citizenship under section 212 (a)(8)
212a08A|Alien Permanently Ineligible for Citizenship
212a08B|Draft Evaders
212a09|Applicants previously removed or unlawfully present under section 212 
212a09A|Practicing Polygamists
212a09Ai|Arriving Alien who seeks admission within 5 years of a removal order o
212a09Aii I|Arriving Alien who has been ordered removed under section 240 or any o
212a09Aii II|Alien departed the U.S. with Order of Removal and seeks readmission wi
212a09B|Guardian required to accompany excluded alien
212a09Bi  I|Alien unlawfully present in the U.S. for more than 180 days but less t
212a09Bi  II|Alien unlawfully present in the U.S. for 1 year or more, and who again
212a09Ci|International child abduction
212a09Ci  I|Alien unlawfully present in the U.S. for an aggregate period of more t
212a09Ci  II|Removal that Occurred before,on, or after 4/1/97
212a10|Miscellaneous Grounds under section 212 (a) (10)
212a10A|Practicing Polygamists
212a10B|Guardian required to accompany helpless applicant
212a10Ci|International Child Abduction
212a10E|Former Citizens who renounced citizenship to avoid paying taxes.  Clas
212a20|No valid immigrant visa
212a23|Convicted of a marijuana violation
237a01A|Inadmissible Aliens
237a01B|Any Alien present in violation of the act
237a01Ci|Non-immigrant status violators.  Any alien who was admitted as a non-i
237a01Cii|Violators of Conditions of Entry according to section 212(g)
237a01Di|Termination of Conditional Permanent Residence
237a01Ei|Smuggling (of aliens by another alien)
237a01Gi|Marriage Fraud
237a01Gii|Alien refused or failed to fulfill marriage agreement
237a02Ai|Crimes of moral turpitude
237a02Aii|Convicted of two or more crimes involving moral turpitude
237a02Aiii|Convicted of Aggravated Felony
237a02Aiv|Conviction relation to High Speed Flight from an immigrant checkpoint
237a02Av|Failure to Register as a Sex Offender
237a02Bi|Controlled Substance Conviction
237a02Bii|Narcotic/drug addict or drug abuser
237a02C|Convicted of Certain Firearm Offenses
237a02Di|Any conviction relating to Espionage, Sabotage, Treason or Sedition fo
237a02Dii|Any offense under Sec. 871/960 of Title 18 U.S.C.
237a02Diii|A Violation of the Military Selective Service Act
237a02Div|A Violation of Sec. 215/278 of this Act
237a02Ei|Crimes of Domestic Violence, Stalking, Child Abuse, child neglect, or 
237a02Eii|Violators of Protective Orders
237a02F|TRAFFICKING
237a03A|Change of Address
237a03Bi|Any alien convicted under Sec. 266 of this Act of Sec. 36(c) of the Al
237a03Bii|Violation of, Attempt or Conspiracy to Violate the Foreign Agents Regi
237a03Biii|Violation of, Attempt or Conspiracy to Violate, section 1546 of title 
237a03Ci|Any alien with a Final Order for Document Fraud in violation of Sec. 2
237a03Di|False claim to U.S. citizenship
237a04Ai|Any alien who has engaged, is engaged, or at anytime after admission e
237a04Aii|Any other criminal activity which endangers public safety or national 
237a04Aiii|Any activity a purpose of which is the opposition to, or the control o
237a04B|Terrorists Activities
237a04Ci|Any alien who poses serious adverse foreign policy consequences for th
237a04D|Participation in Nazi Persecution, Genocide or Commission of any Act o
237a04E|Recipient of Military-Type Training
237a05|Public Charge
237a06A|Unlawful Voters
241a01A|Excludable at time of entry or adjustment of status or violates status
241a01B|Entered without inspection
241a01Ci|Non-immigrant status violators
241a01Cii|Violators of Conditions of Entry
241a01Ei|Smuggling
241a01F|Failure to maintain employment
241a01Gi|Marriage Fraud
241a01Gii|Alien has failed or refused to fulfill the alien's marital agreement
241a02Ai|Crimes of Moral Turpitude
241a02Aii|Convicted of two or more crimes involving moral turpitude
241a02Aiii|Convicted of Aggravated Felony
241a02Bi|Controlled Substance Conviction
241a02Bii|Drug Abuser and Addicts
241a02C|Convicted of Firearm Violation
241a02Di|Miscellaneous Crimes relating to espionage, sabotage, treason and sedi
241a02Dii|Any offense under section 871 or 960 of title 18, U.S. Code
241a02Diii|A violation of the Military Service Act or Trading with Enemy Act
241a02Div|Aliens convicted of violations of sections 215 or 278
241a03A|Failure to notify change of address
241a03Bi|Failure to register or falsification of documents.  Alien convicted un
241a03Bii|Alien convicted of a violation of the Foreign Agents Registration Act 
241a03Biii|Alien convicted of a violation of section 1546, title 18, U.S. Code (r
241a03C|Document Fraud.  Any alien who is the subject of a final order for vio
241a04|Crime involving moral turpitude
241a04Ai|Engaged in violation or evasion of law relating to prohibited goods
241a04Aii|Criminal activity which endangers public safety or national security
241a04Aiii|Any activity that has a purpose the opposition to, or the control or o
241a04B|Terrorist Activities
241a04Ci|Foreign Policy.  Any alien whose presence or activities in the U.S. wo
241a04D|Assisted in Nazi persecution or engaged in genocide
241a05|Public Charge
241a11|Convicted of a controlled substance violation
`;
